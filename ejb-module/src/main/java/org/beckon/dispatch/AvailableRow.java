package org.beckon.dispatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.job.Priority;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;
import org.beckon.technician.Technician;

/** One row of {@link AvailableJobsQuery}'s statement, held against a technician. */
record AvailableRow(Object[] columns) {

  static AvailableRow of(Object[] columns) {
    return new AvailableRow(columns);
  }

  AvailableJob job(Technician me, List<RequiredSkill> needed, Clock clock) {
    var startsAt = instant(9);
    var endsAt = instant(10);
    var zone = text(13);
    var then = startsAt == null ? clock.instant() : startsAt;
    var day = then.atZone(ZoneId.of(zone)).toLocalDate();
    return new AvailableJob(
        number(0).longValue(),
        number(1) == null ? null : number(1).longValue(),
        number(2).intValue(),
        text(3),
        text(4),
        text(5),
        text(6),
        text(7),
        Priority.valueOf(text(8)),
        startsAt,
        endsAt,
        instant(11),
        startsAt == null
            ? number(12).intValue()
            : (int) Duration.between(startsAt, endsAt).toMinutes(),
        zone,
        names(needed),
        names(needed.stream().filter(skill -> !me.can(skill.name(), skill.level(), day)).toList()),
        kilometers(me));
  }

  private Double kilometers(Technician me) {
    var site = Place.optional((Double) columns[14], (Double) columns[15]);
    return site.flatMap(there -> me.home().map(there::kilometersTo)).orElse(null);
  }

  private static String names(List<RequiredSkill> skills) {
    return skills.stream().map(RequiredSkill::name).collect(Collectors.joining(", "));
  }

  private String text(int column) {
    return (String) columns[column];
  }

  private Number number(int column) {
    return (Number) columns[column];
  }

  private Instant instant(int column) {
    var value = columns[column];
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
