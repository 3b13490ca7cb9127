package org.beckon.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * A line to a provider that speaks HTTP. Bounded in time from the first packet to the last byte of
 * the answer, and honest about what a failure means (B8.3): only what went wrong before the request
 * was written is a refusal. What it says of a failure holds no header and no address, and so no
 * secret.
 */
public final class HttpLine {

  /** Answers of a server that has not looked at the message: nobody's number is wrong. */
  private static final Set<Integer> NOT_LOOKED_AT = Set.of(401, 403, 404, 405, 407, 408, 425, 429);

  private static final int TOO_MANY = 429;

  private final HttpClient client;
  private final Duration timeout;

  /**
   * @param timeout for the connection, and again for the answer
   */
  public HttpLine(Duration timeout) {
    this.timeout = timeout;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            // Whoever asks waits for the answer anyway: it is read as it comes, by the thread that
            // hears of it, and not handed to one of a pool for every piece.
            .executor(Runnable::run)
            .build();
  }

  /** No call takes longer. */
  public Duration longestCall() {
    return timeout.multipliedBy(2);
  }

  /**
   * Whatever the server answers, good or bad.
   *
   * @throws NotAccepted the request never got there
   * @throws InDoubt it may have
   */
  public HttpResponse<String> ask(HttpRequest request) throws NotAccepted, InDoubt {
    var answer = client.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(longestCall().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new InDoubt("No answer within " + longestCall().toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InDoubt("Interrupted while waiting for the answer", e);
    } catch (ExecutionException e) {
      throw notAcceptedUnlessInDoubt(e.getCause());
    }
  }

  /**
   * What a bad answer means.
   *
   * @throws InDoubt it may have taken the message and then failed
   */
  public static NotAccepted refusal(HttpResponse<String> answer) throws InDoubt {
    var status = answer.statusCode();
    var reason = ("HTTP " + status + " " + inShort(answer.body())).strip();
    if (NOT_LOOKED_AT.contains(status)
        || status == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
      var retryAfter = RetryAfter.in(answer.headers()).orElse(null);
      return status == TOO_MANY && retryAfter == null
          ? NotAccepted.busy(reason, null)
          : NotAccepted.forNow(reason, retryAfter);
    }
    if (status >= 400 && status < 500 && status != 409) {
      return NotAccepted.forGood(reason, null);
    }
    throw new InDoubt(reason, null);
  }

  private static NotAccepted notAcceptedUnlessInDoubt(Throwable cause) throws InDoubt {
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return NotAccepted.forNow("Couldn't connect", cause);
    }
    if (cause instanceof SSLHandshakeException) {
      return NotAccepted.forNow("No private line: " + cause.getMessage(), cause);
    }
    var why = cause instanceof IOException ? "The line broke before the answer" : "Failed";
    throw new InDoubt(why, cause);
  }

  private static String inShort(String body) {
    var line = body.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 199) + "…";
  }
}
