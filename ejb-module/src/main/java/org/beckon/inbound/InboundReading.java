package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.platform.Require;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Understands what came in: a text message, a key, the end of a call, or a receipt. */
@ApplicationScoped
class InboundReading {

  @Inject
  @ConfigProperty(name = "beckon.inbound.fields")
  Optional<String> names;

  @Inject SmsReading messages;
  @Inject Receipts receipts;
  @Inject Answerers answerers;

  /**
   * Acts on it.
   *
   * @throws IllegalArgumentException it cannot be understood
   */
  InboundResult read(String provider, String contentType, String payload) {
    var fields = Fields.of(contentType, payload, names());
    if (fields.find("digit").isPresent()) {
      return key(provider, fields);
    }
    if (fields.find("outcome").isPresent()) {
      return end(fields);
    }
    return fields.find("text").isPresent() ? message(provider, fields) : receipt(fields);
  }

  private InboundResult message(String provider, Fields fields) {
    var from = Require.phone("from", international(fields.get("from")));
    var reply = messages.read(provider, from, fields.get("text"));
    return new InboundResult(
        reply.map(said -> "Replied: " + said.words()).orElse("No reply"), false, reply);
  }

  /** Key 1 accepts, 3 declines; 2 repeats and never comes here. */
  private InboundResult key(String provider, Fields fields) {
    var choice = fields.get("digit").equals("1") ? Choice.ACCEPT : Choice.DECLINE;
    var reply =
        answerers.answer(
            InboundAnswer.byCall(
                provider, fields.find("from").orElse(null), fields.get("reference"), choice));
    receipts.report(fields.get("reference"), null, org.beckon.notification.AttemptState.READ, "");
    return InboundResult.done(reply.kind() + ": " + reply.words());
  }

  private InboundResult end(Fields fields) {
    var outcome = CallOutcome.valueOf(fields.get("outcome"));
    var reference = fields.get("reference");
    answerers.unanswered(reference, outcome);
    if (outcome == CallOutcome.NO_INPUT) {
      return InboundResult.done("The call was " + outcome.word());
    }
    return receipts.report(
            reference, null, org.beckon.notification.AttemptState.FAILED, outcome.word())
        ? InboundResult.done("The call was " + outcome.word())
        : InboundResult.tooEarly("No call with reference " + reference);
  }

  private InboundResult receipt(Fields fields) {
    var state = Receipts.state(fields.get("state"));
    if (state.isEmpty()) {
      return InboundResult.done("Nothing to do: " + fields.get("state"));
    }
    var reference = fields.find("reference").orElse(null);
    var ref = fields.find("providerRef").orElse(null);
    return receipts.report(
            reference, ref, state.get(), fields.find("why").orElse("no reason given"))
        ? InboundResult.done(state.get().name())
        : InboundResult.tooEarly("No message " + (reference == null ? ref : reference));
  }

  /** Some gateways leave the plus away. */
  private static String international(String number) {
    var digits = number.strip();
    return digits.matches("[0-9]{6,15}") ? "+" + digits : digits;
  }

  private Map<String, String> names() {
    return names.stream()
        .flatMap(all -> Arrays.stream(all.split("[,\\s]+")))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
  }
}
