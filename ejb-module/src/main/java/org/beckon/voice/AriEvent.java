package org.beckon.voice;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;

/**
 * What Asterisk tells, as far as we listen.
 *
 * @param type as ARI names it
 * @param channel the channel's id
 * @param digit of a key, or null
 * @param cause why a channel ended (Q.850), else 0
 * @param playback the id of what was played, or null
 */
record AriEvent(String type, String channel, String digit, int cause, String playback) {

  private static final String CHANNEL_URI = "channel:";

  /** Empty for what is about no channel. */
  static Optional<AriEvent> of(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      var event = reader.readObject();
      var playback = event.getJsonObject("playback");
      var channel = playback == null ? channel(event) : target(playback);
      return channel.map(
          id ->
              new AriEvent(
                  event.getString("type", ""),
                  id,
                  event.getString("digit", null),
                  event.getInt("cause", 0),
                  playback == null ? null : playback.getString("id", null)));
    } catch (JsonException | ClassCastException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> channel(JsonObject event) {
    return Optional.ofNullable(event.getJsonObject("channel")).map(c -> c.getString("id", null));
  }

  private static Optional<String> target(JsonObject playback) {
    return Optional.of(playback.getString("target_uri", ""))
        .filter(uri -> uri.startsWith(CHANNEL_URI))
        .map(uri -> uri.substring(CHANNEL_URI.length()));
  }
}
