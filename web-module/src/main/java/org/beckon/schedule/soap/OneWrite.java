package org.beckon.schedule.soap;

import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.beckon.idempotency.Answer;
import org.beckon.idempotency.OnceOnly;
import org.beckon.idempotency.RequestKey;
import org.beckon.idempotency.rest.Fingerprint;

/**
 * A write with the key its sender gave it: done once, and answered the same every time (C15).
 *
 * @param key null when the sender gave none
 */
record OneWrite(String operation, Object request, String key) {

  static final String HEADER = "Idempotency-Key";

  /** In one transaction with the key and the answer. */
  <T> T done(OnceOnly once, Class<T> type, Supplier<T> change) {
    var kept = once.answer(requestKey(), () -> Answer.of(200, null, xml(change.get())));
    return JAXB.unmarshal(new StringReader(kept.body()), type);
  }

  private Optional<RequestKey> requestKey() {
    return Optional.ofNullable(key).map(given -> new RequestKey(given.strip(), fingerprint()));
  }

  private String fingerprint() {
    return Fingerprint.of("SOAP", operation, "", xml(request).getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(Object message) {
    var text = new StringWriter();
    JAXB.marshal(message, text);
    return text.toString();
  }
}
