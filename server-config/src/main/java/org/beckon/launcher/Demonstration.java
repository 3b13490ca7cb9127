package org.beckon.launcher;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What {@code --demo} adds: an organization to try things on, whose mails stay on this machine. */
record Demonstration(Settings settings, DataDirectory home) {

  /** Where the demo organization works, unless the operator says otherwise. */
  private static final String ZONE = "America/New_York";

  /** Settings for the server. Mails go to a server of the operator's own if there is one. */
  Map<String, String> start(Shutdown shutdown, Console console) {
    var environment = new HashMap<String, String>();
    environment.put("BECKON_DEMO", "true");
    environment.put("BECKON_ZONE", settings.text("BECKON_ZONE").orElse(ZONE));
    if (settings.text("BECKON_MAIL_HOST").isEmpty()) {
      var sink = new MailSink(home.outbox(), Clock.systemUTC());
      sink.start();
      shutdown.then(sink::stop);
      console.say("demo: mails are kept in " + sink.outbox() + ", none leaves this machine");
      environment.put("BECKON_MAIL_HOST", "127.0.0.1");
      environment.put("BECKON_MAIL_PORT", Integer.toString(sink.port()));
      environment.put("BECKON_OUTBOX_DIRECTORY", sink.outbox().toString());
    }
    return environment;
  }
}
