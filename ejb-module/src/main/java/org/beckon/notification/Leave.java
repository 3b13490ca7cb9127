package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.DatabaseClock;

/** Whether attempts that are due may leave now: asked by whoever claims them, under their locks. */
@ApplicationScoped
public class Leave {

  /** Asked for once: to look for it takes longer than anything that is done with it. */
  private static final JsonProvider JSON = JsonProvider.provider();

  /** After how long it is looked whether a phone is free. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** The addresses that are meant, as a table. */
  private static final String THESE =
      "json_to_recordset(cast(?1 as json)) as w(channel varchar, address varchar)";

  private static final String OPEN_QUEUE =
      "insert into endpoint (channel, address, last_at)"
          + " select distinct w.channel, w.address, cast(?2 as timestamptz) from "
          + THESE
          + " order by 1, 2 on conflict (channel, address) do nothing returning channel, address";

  /** In their order, which is that of everybody. */
  private static final String LAST =
      "select e.channel, e.address, e.last_at from endpoint e where (e.channel, e.address) in"
          + " (select w.channel, w.address from "
          + THESE
          + ") order by e.channel, e.address for update";

  private static final String TAKE =
      "update endpoint set last_at = ?2 where (channel, address) in"
          + " (select w.channel, w.address from "
          + THESE
          + ")";

  /** How long a call may go on of which nobody has said that it is over. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private static final String PHONES =
      " and a.endpoint in (select w.address from " + THESE + " where w.channel = 'PHONE')";

  /** Whose phone rings, or may; and whose call has not ended: they pick up after the hand-over. */
  private static final String ENGAGED =
      "select a.endpoint from attempt a where a.channel = 'PHONE'"
          + " and a.state in ('IN_FLIGHT', 'IN_DOUBT')"
          + PHONES
          + " union select a.endpoint from attempt a where a.channel = 'PHONE'"
          + " and a.state in ('SENT', 'DELIVERED') and a.sent_at > ?2"
          + " and not exists (select 1 from inbound_event e"
          + " where e.provider = 'ari' and e.provider_event_id = a.idem_key || '|end')"
          + PHONES;

  /** An address of a channel: a queue of those who want to tell it something. */
  private record Line(ChannelKind channel, String address) {
    static Line of(Attempt attempt) {
      return new Line(attempt.channel(), attempt.endpoint());
    }
  }

  @PersistenceContext EntityManager em;

  /**
   * One call at a time to one phone, and a distance between messages that ask (B4.2). What may not
   * leave yet is postponed. A constant number of statements.
   *
   * @param attempts locked, in the order in which they should leave
   */
  public List<Attempt> free(List<Attempt> attempts, Instant now) {
    var keeping = attempts.stream().filter(Leave::keepsDistance).toList();
    if (keeping.isEmpty()) {
      return attempts;
    }
    var lines = json(keeping.stream().map(Line::of));
    var fresh = lines(OPEN_QUEUE, lines, now);
    var last = last(lines);
    var engaged = engaged(lines, now);
    var taken = new HashSet<Line>();
    var free = new ArrayList<Attempt>();
    for (var attempt : attempts) {
      var line = Line.of(attempt);
      if (!keepsDistance(attempt)) {
        free.add(attempt);
      } else if (!fresh.contains(line) && last.get(line).plus(attempt.gap()).isAfter(now)) {
        attempt.postpone(last.get(line).plus(attempt.gap()));
      } else if (attempt.channel() == ChannelKind.PHONE && !engaged.add(attempt.endpoint())) {
        attempt.postpone(now.plus(LOOK_AGAIN));
      } else {
        free.add(attempt);
        taken.add(line);
        fresh.remove(line);
        last.put(line, now);
      }
    }
    if (!taken.isEmpty()) {
      about(TAKE, json(taken.stream()), now).executeUpdate();
    }
    return free;
  }

  private static boolean keepsDistance(Attempt attempt) {
    return attempt.channel() == ChannelKind.PHONE || !attempt.gap().isZero();
  }

  private Set<Line> lines(String sql, String lines, Instant now) {
    List<?> rows = about(sql, lines, now).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Line(ChannelKind.valueOf((String) row[0]), (String) row[1]))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Map<Line, Instant> last(String lines) {
    List<?> rows = em.createNativeQuery(LAST).setParameter(1, lines).getResultList();
    var last = new HashMap<Line, Instant>();
    for (var each : rows) {
      var row = (Object[]) each;
      last.put(
          new Line(ChannelKind.valueOf((String) row[0]), (String) row[1]),
          DatabaseClock.instant(row[2]));
    }
    return last;
  }

  /** Asked after the queues are locked: whoever was at it is seen. */
  private Set<String> engaged(String lines, Instant now) {
    List<?> numbers = about(ENGAGED, lines, now.minus(LONGEST_CALL)).getResultList();
    return numbers.stream().map(String.class::cast).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * What was to be tried again is not wanted any more if its dispatch has stopped meanwhile. Waits
   * for whoever is stopping it: either they see that it is planned, or this sees that it is over.
   */
  public void recall(Attempt attempt, Instant now) {
    if (attempt.state() == AttemptState.PLANNED && attempt.dispatchId() != null) {
      var status =
          em.createNativeQuery("select d.status from dispatch d where d.id = ?1 for share")
              .setParameter(1, attempt.dispatchId())
              .getSingleResult();
      if ("STOPPED".equals(status)) {
        attempt.cancel("No longer needed", now);
      }
    }
  }

  private Query about(String sql, String lines, Instant now) {
    return em.createNativeQuery(sql)
        .setParameter(1, lines)
        .setParameter(2, now.atOffset(ZoneOffset.UTC));
  }

  private static String json(Stream<Line> lines) {
    var all = JSON.createArrayBuilder();
    lines.forEach(
        line ->
            all.add(
                JSON.createObjectBuilder()
                    .add("channel", line.channel().name())
                    .add("address", line.address())));
    return all.build().toString();
  }
}
