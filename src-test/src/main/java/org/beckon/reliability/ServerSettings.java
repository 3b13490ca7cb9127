package org.beckon.reliability;

import java.util.HashMap;
import java.util.Map;
import org.beckon.push.PushKit;
import org.beckon.voice.Asterisk;

/** What all servers of a run are told, apart from their lines. */
final class ServerSettings {

  /** What the world signs answers with. */
  static final String SECRET = "what-the-world-signs-with";

  private ServerSettings() {}

  /**
   * Short time-outs, so that leases are short, too.
   *
   * @param url of whatever stands before the servers
   * @param pushOrigin of the one push service
   */
  static Map<String, String> of(String url, PushKit.Keys keys, String pushOrigin, SmsMode sms) {
    var settings = new HashMap<>(common(url));
    settings.putAll(byPhone());
    settings.putAll(byPush(keys, pushOrigin));
    settings.putAll(sms.settings());
    return settings;
  }

  private static Map<String, String> common(String url) {
    return Map.ofEntries(
        Map.entry("BECKON_URL", url),
        Map.entry("BECKON_DATABASE_USER", Postgres.USER),
        Map.entry("BECKON_DATABASE_PASSWORD", Postgres.PASSWORD),
        Map.entry("BECKON_CLASS_SHARING", "false"),
        Map.entry("BECKON_MAIL_TIMEOUT", "PT1S"),
        Map.entry("BECKON_SMS_PROVIDER", "HTTP"),
        Map.entry("BECKON_SMS_HTTP_CONTENT_TYPE", "application/json"),
        Map.entry(
            "BECKON_SMS_HTTP_BODY", "{\"to\":\"{to}\",\"text\":\"{text}\",\"key\":\"{key}\"}"),
        Map.entry("BECKON_SMS_HTTP_ID", "\"id\":\"([^\"]+)\""),
        Map.entry("BECKON_SMS_HTTP_TIMEOUT", "PT2S"),
        Map.entry("BECKON_INBOUND_SECRET", SECRET));
  }

  private static Map<String, String> byPhone() {
    return Map.of(
        "BECKON_VOICE_ARI_USER", Asterisk.USER,
        "BECKON_VOICE_ARI_PASSWORD", Asterisk.PASSWORD,
        "BECKON_VOICE_ARI_SPEECH", "sound:http://speech:59125/process?text={text}",
        "BECKON_VOICE_WAIT", "PT2S",
        "BECKON_VOICE_TIMEOUT", "PT1S");
  }

  private static Map<String, String> byPush(PushKit.Keys keys, String origin) {
    return Map.of(
        "BECKON_PUSH_PUBLIC_KEY",
        keys.publicKey(),
        "BECKON_PUSH_PRIVATE_KEY",
        keys.privateKey(),
        "BECKON_PUSH_CONTACT",
        "mailto:it@world.example.org",
        "BECKON_PUSH_SERVICES",
        origin,
        "BECKON_PUSH_TIMEOUT",
        "PT1S");
  }
}
