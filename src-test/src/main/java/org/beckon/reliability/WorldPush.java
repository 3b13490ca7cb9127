package org.beckon.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.push.Device;
import org.beckon.push.PushService;
import org.beckon.push.RegisterDevice;

/**
 * Browsers behind a push service. A message with the tag of one that is shown takes its place:
 * nobody sees two, so that is REPEATED.
 */
final class WorldPush {

  private final Set<String> tags = ConcurrentHashMap.newKeySet();
  private final Device device = new Device();
  private final PushService service;
  private final WorldLog log;

  /**
   * @param key of the installation, as browsers were told
   * @param people who have a browser
   */
  WorldPush(String key, int people, WorldLog log) {
    this.log = log;
    service = new PushService(key, Instant.now(), this::show);
    for (var i = 0; i < people; i++) {
      service.subscribe(Town.login(i), device);
    }
  }

  int port() {
    return service.port();
  }

  /** The same keys for everybody: nobody reads what is not theirs here. */
  RegisterDevice keys() {
    return device.registration("browser", "");
  }

  private void show(PushService.Shown shown) {
    var tag = shown.message().getString("tag");
    var words = shown.message().getString("title") + "\n" + shown.message().getString("body");
    try {
      var event = tags.add(shown.device() + " " + tag) ? "ACCEPTED" : "REPEATED";
      log.write("PUSH", event, shown.topic(), shown.device(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
