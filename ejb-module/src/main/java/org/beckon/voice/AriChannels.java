package org.beckon.voice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.beckon.gateway.HttpLine;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;

/** What we ask of Asterisk's REST interface: call, say, hush, hang up, and is it there. */
@ApplicationScoped
class AriChannels {

  private static final Logger LOG = System.getLogger(AriChannels.class.getName());

  @Inject AriSettings settings;

  private HttpLine line;

  @PostConstruct
  void open() {
    line = new HttpLine(settings.timeout);
  }

  /** Begins to ring. */
  HttpResponse<String> originate(String channel, String number, String app)
      throws NotAccepted, InDoubt {
    var query =
        "?endpoint=%s&app=%s&timeout=%d%s"
            .formatted(
                AriSettings.encoded(settings.endpoint(number)),
                AriSettings.encoded(app),
                settings.ring.toSeconds(),
                settings.from.map(from -> "&callerId=" + AriSettings.encoded(from)).orElse(""));
    return line.ask(request("POST", path(channel) + query));
  }

  HttpResponse<String> get(String channel) throws NotAccepted, InDoubt {
    return line.ask(request("GET", path(channel)));
  }

  void play(String channel, String playback, String words) {
    var media = AriSettings.encoded(settings.media(words));
    quietly("POST", path(channel) + "/play/" + playback + "?media=" + media);
  }

  void stop(String playback) {
    quietly("DELETE", "/playbacks/" + playback);
  }

  void hangUp(String channel) {
    quietly("DELETE", path(channel));
  }

  /** Whoever hung up meanwhile is no error; the end of the call is told anyway. */
  private void quietly(String method, String path) {
    try {
      var status = line.ask(request(method, path)).statusCode();
      if (status >= 400 && status != 404) {
        LOG.log(Level.WARNING, "Asterisk answered {0} to {1}", status, method);
      }
    } catch (NotAccepted | InDoubt e) {
      LOG.log(Level.WARNING, "Asterisk did not hear what a call should do next", e);
    }
  }

  private HttpRequest request(String method, String path) {
    return HttpRequest.newBuilder(settings.rest(path))
        .header("Authorization", settings.authorization())
        .method(method, BodyPublishers.noBody())
        .build();
  }

  private static String path(String channel) {
    return "/channels/" + AriSettings.encoded(channel);
  }
}
