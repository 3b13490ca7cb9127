package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outage;
import org.beckon.notification.Attempts;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Supervisors;

/**
 * Supervisors and administrators find on their pages that a gateway is away, and that it is back.
 */
@ApplicationScoped
class OutageNotices {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Inject Supervisors supervisors;
  @Inject Notifying notifying;
  @Inject Attempts attempts;
  @Inject Clock clock;

  /** Once an outage. */
  void away(Outage outage) {
    var waiting = attempts.waiting(outage.channel());
    tell(
        outage,
        "away",
        "%s has been away since %s".formatted(name(outage.channel()), time(outage.since())),
        "%s. %s."
            .formatted(
                outage.words().replaceFirst("[.]+$", ""),
                waiting == 1 ? "1 message waits" : waiting + " messages wait"));
  }

  /** Once an outage. */
  void back(Outage outage, Instant now) {
    tell(
        outage,
        "back",
        "%s is back".formatted(name(outage.channel())),
        "It was away from %s to %s. What waited is handed over now."
            .formatted(time(outage.since()), time(now)));
  }

  private void tell(Outage outage, String what, String subject, String more) {
    for (var supervisor : supervisors.all()) {
      var key =
          "gateway:%s:%d:%s:%d"
              .formatted(outage.channel(), outage.since().toEpochMilli(), what, supervisor.id());
      notifying.alert(
          new Notice(
                  NoticeType.GATEWAY,
                  key,
                  supervisor,
                  null,
                  null,
                  null,
                  subject,
                  subject + ": " + more)
              .inBrief(subject + ": " + more));
    }
  }

  private String time(Instant moment) {
    return TIME.format(moment.atZone(clock.getZone()));
  }

  private static String name(ChannelKind channel) {
    var word = channel.word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
