package org.beckon.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.gateway.PhoneKit;

/** Text messages, and a gateway to a server on this machine. */
public final class SmsKit {

  private SmsKit() {}

  static HttpSmsSettings settings(String url) {
    var settings = new HttpSmsSettings();
    settings.provider = "HTTP";
    settings.from = Optional.of("+16175550000");
    settings.method = "POST";
    settings.url = Optional.of(url + "/send");
    settings.headers = Optional.empty();
    settings.contentType = "application/json";
    settings.body =
        Optional.of("{\"to\": \"{to}\", \"text\": \"{text}\", \"reference\": \"{key}\"}");
    settings.user = Optional.empty();
    settings.password = Optional.empty();
    settings.success = "2[0-9][0-9]";
    settings.successBody = Optional.empty();
    settings.id = Optional.of("\"sid\": *\"([^\"]+)\"");
    settings.keyHeader = Optional.empty();
    settings.findUrl = Optional.empty();
    settings.findFound = Optional.empty();
    settings.timeout = Duration.ofMillis(400);
    return settings;
  }

  /**
   * Takes no answer for a failure before that long.
   *
   * @param isAsked whether it asks what became of a message
   */
  public static Gateway gatewayTo(HttpProvider provider, Duration timeout, boolean isAsked) {
    var settings = settings(provider.url());
    settings.timeout = timeout;
    settings.findUrl = isAsked ? Optional.of(provider.url() + "/find?ref={key}") : Optional.empty();
    return gateway(settings);
  }

  static HttpSmsGateway gateway(HttpSmsSettings settings) {
    var gateway = new HttpSmsGateway();
    gateway.settings = settings;
    gateway.numbers = PhoneKit.anyNumber();
    gateway.open();
    return gateway;
  }

  static OutgoingMessage toAda(String text) {
    return to("+16175550100", text);
  }

  static OutgoingMessage to(String number, String text) {
    return new OutgoingMessage(
        "assignment:17:3:DISPATCH:SMS:1",
        Instant.parse("2026-03-02T08:00:00Z"),
        number,
        "Ada",
        "New job",
        text);
  }
}
