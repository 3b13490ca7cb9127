package org.beckon.sms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.HttpLine;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.gateway.PhoneNumbers;

/**
 * SMS by whatever takes an HTTP request: what it looks like is configuration. As capable as its
 * provider: IDEMPOTENT where it knows our key again, QUERYABLE where it can be asked, else BLIND.
 */
@ApplicationScoped
public class HttpSmsGateway implements Gateway {

  @Inject HttpSmsSettings settings;
  @Inject PhoneNumbers numbers;

  private HttpLine line;

  @PostConstruct
  void open() {
    line = new HttpLine(settings.timeout);
  }

  @Override
  public ChannelKind channel() {
    return ChannelKind.SMS;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Capability capability() {
    if (settings.keyHeader.isPresent()) {
      return Capability.IDEMPOTENT;
    }
    return settings.findUrl.isPresent() ? Capability.QUERYABLE : Capability.BLIND;
  }

  @Override
  public Duration longestCall() {
    return settings.timeout.multipliedBy(2);
  }

  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    var request = write(message);
    var answer = line.ask(request);
    if (!settings.succeeds(answer.statusCode())) {
      throw HttpLine.refusal(answer);
    }
    if (!settings.succeeds(answer.body())) {
      throw NotAccepted.forGood("The gateway says: " + answer.body().strip(), null);
    }
    return new Handover(idIn(answer, settings.id));
  }

  @Override
  public Optional<Handover> find(String idemKey) throws InDoubt {
    var values = account();
    values.put("key", idemKey);
    var url = new Template(settings.findUrl.orElseThrow()).forAddress(values);
    try {
      var answer = line.ask(withHeaders(HttpRequest.newBuilder(URI.create(url)), values).build());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (!settings.succeeds(answer.statusCode())) {
        throw new InDoubt("Asked for the message, HTTP " + answer.statusCode(), null);
      }
      return settings.findFound.isPresent()
          ? group(settings.findFound.get(), answer.body()).map(Handover::new)
          : Optional.of(new Handover(idIn(answer, settings.id)));
    } catch (NotAccepted e) {
      throw new InDoubt(e.getMessage(), e);
    }
  }

  private HttpRequest write(OutgoingMessage message) throws NotAccepted {
    var number = numbers.checked(message.endpoint());
    var values = account();
    values.put("to", number);
    values.put("digits", number.substring(1));
    values.put("text", message.text());
    values.put("key", message.idemKey());
    try {
      var url = new Template(settings.url.orElseThrow()).forAddress(values);
      var request = withHeaders(HttpRequest.newBuilder(URI.create(url)), values);
      settings.keyHeader.ifPresent(name -> request.header(name, key(message)));
      settings.body.ifPresent(
          body -> request.header("Content-Type", settings.contentType + "; charset=utf-8"));
      return request.method(settings.method, body(values)).build();
    } catch (IllegalArgumentException wrongSetting) {
      // Nobody's number is wrong, and the message of the exception may hold a password.
      throw NotAccepted.forNow("The settings of the SMS gateway make no request");
    }
  }

  private HttpRequest.BodyPublisher body(Map<String, String> values) {
    return settings
        .body
        .map(body -> new Template(body).forBody(settings.contentType, values))
        .map(BodyPublishers::ofString)
        .orElseGet(BodyPublishers::noBody);
  }

  private HttpRequest.Builder withHeaders(HttpRequest.Builder request, Map<String, String> values) {
    for (var line : settings.headerLines()) {
      var parts = line.split(":", 2);
      request.header(
          parts[0].strip(), new Template(parts[parts.length - 1].strip()).forHeader(values));
    }
    settings.user.ifPresent(
        user -> {
          var both = user + ":" + settings.password.orElse("");
          var basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
          request.header("Authorization", "Basic " + basic);
        });
    return request;
  }

  private Map<String, String> account() {
    var values = new HashMap<String, String>();
    values.put("from", settings.from.orElse(""));
    values.put("user", settings.user.orElse(""));
    values.put("password", settings.password.orElse(""));
    return values;
  }

  /** Another installation with the same account at the provider was not born in that second. */
  private static String key(OutgoingMessage message) {
    return message.idemKey()
        + "."
        + Long.toString(message.plannedAt().getEpochSecond(), Character.MAX_RADIX);
  }

  private static String idIn(HttpResponse<String> answer, Optional<String> pattern) {
    return pattern
        .flatMap(known -> group(known, answer.body()))
        .orElse("HTTP " + answer.statusCode());
  }

  private static Optional<String> group(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find()
        ? Optional.of(found.groupCount() > 0 ? found.group(1) : found.group())
        : Optional.empty();
  }
}
