package org.beckon.reliability;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.beckon.sms.Carrier;

/**
 * People who are asked in writing, and answer: by the link in the mail, by SMS, or not at all. They
 * try until they are heard, as people do.
 */
final class WorldAnswers {

  private static final Pattern LINK = Pattern.compile("/answer\\?t=([\\w-]+)");
  private static final Pattern CODE = Pattern.compile("Answer \"([0-9]+) 1\"");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ANSWER_PERCENT = 50;
  private static final int YES_PERCENT = 60;
  private static final int LONGEST_THOUGHT = 2_000;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService people = Executors.newScheduledThreadPool(8);
  private final String url;
  private final String secret;
  private final WorldLog log;
  private final Random random;

  /**
   * @param url of the server, or of what stands before several
   */
  WorldAnswers(String url, String secret, WorldLog log, Random random) {
    this.url = url;
    this.secret = secret;
    this.log = log;
    this.random = random;
  }

  void toMail(String from, String text) {
    var link = LINK.matcher(text);
    if (link.find() && random.nextInt(100) < ANSWER_PERCENT) {
      var choice = isYes() ? "ACCEPT" : "DECLINE";
      soon(() -> byLink(from, link.group(1), choice));
    }
  }

  void toSms(String from, String text) {
    toSms(text, word -> sms(from, word));
  }

  /** The answer goes back on the carrier's line. */
  void toSms(String from, String text, Carrier carrier) {
    toSms(
        text,
        word ->
            () -> {
              carrier.say(from.substring(1), word);
              log.write("SMS", "ANSWERED", UUID.randomUUID().toString(), from, word);
              return true;
            });
  }

  private void toSms(String text, Function<String, Try> way) {
    var code = CODE.matcher(text);
    if (code.find() && random.nextInt(100) < ANSWER_PERCENT) {
      soon(way.apply(code.group(1) + (isYes() ? " 1" : " 2")));
    }
  }

  private Try sms(String from, String word) {
    var id = UUID.randomUUID().toString();
    return () -> bySms(from, word, id);
  }

  private boolean isYes() {
    return random.nextInt(100) < YES_PERCENT;
  }

  private void soon(Try attempt) {
    people.schedule(() -> insist(attempt), random.nextInt(LONGEST_THOUGHT), TimeUnit.MILLISECONDS);
  }

  /** Again after a second, until it is heard. */
  private void insist(Try attempt) {
    try {
      if (attempt.isHeard()) {
        return;
      }
    } catch (IOException notHeard) {
      // The server is away; this person tries again below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    people.schedule(() -> insist(attempt), 1, TimeUnit.SECONDS);
  }

  private boolean byLink(String from, String token, String choice)
      throws IOException, InterruptedException {
    var looked = send(request("/answer?t=" + token).build());
    if (looked.statusCode() != 200) {
      return false;
    }
    var form = "t=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&choice=" + choice;
    var told =
        send(
            request("/answer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (told.statusCode() != 200) {
      return false;
    }
    var words = told.body().replaceAll("(?s)<head.*?</head>|<[^>]*>", " ");
    log.write("LINK", "ANSWERED", token, from, choice + " " + words.replaceAll("\\s+", " "));
    return true;
  }

  private boolean bySms(String from, String word, String id)
      throws IOException, InterruptedException {
    var body = Json.createObjectBuilder().add("from", from).add("text", word).build().toString();
    var now = Long.toString(System.currentTimeMillis() / 1_000);
    var kept =
        send(
            request("/api/inbound/world")
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", now)
                .header("webhook-signature", "v1," + signature(id + "." + now + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build());
    if (kept.statusCode() != 204) {
      return false;
    }
    log.write("SMS", "ANSWERED", id, from, word);
    return true;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  /** One go at being heard. */
  @FunctionalInterface
  private interface Try {
    boolean isHeard() throws IOException, InterruptedException;
  }
}
