package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything anybody was ever to be told. */
@ApplicationScoped
class Notifications {

  /** Asked for once: to look for it takes longer than anything that is done with it. */
  private static final JsonProvider JSON = JsonProvider.provider();

  /**
   * In the order of the keys, so that those who tell the same facts wait for each other in line.
   */
  private static final String ADD_ONCE =
      """
      insert into notification (fact_key, type, class, technician_id, customer_id, account_id, recipient_name,
        job_id, appointment_id, assignment_id, subject, text, created_at, brief, spoken, facts)
      select n.key, n.type, n.class, n.technician, n.customer, n.account, n.name, n.job,
        n.appointment, n.assignment, n.subject, n.text, cast(?2 as timestamptz), n.brief, n.spoken,
        n.facts
      from json_to_recordset(cast(?1 as json)) as n(key varchar, type varchar, class varchar,
        technician bigint, customer bigint, account bigint, name varchar, job bigint,
        appointment bigint, assignment bigint, subject varchar, text varchar, brief varchar,
        spoken varchar, facts varchar)
      order by n.key
      on conflict (fact_key) do nothing returning id
      """;

  @PersistenceContext EntityManager em;

  /**
   * Empty when somebody is being told this already. One statement, so that two transactions telling
   * the same fact wait for each other here instead of one of them failing.
   */
  Optional<Notification> addOnce(Notice notice, Instant now) {
    em.flush();
    return Optional.ofNullable(addOnce(List.of(notice), now).get(notice.key()));
  }

  /**
   * As {@link #addOnce(Notice, Instant)}, of many in two statements; what the caller has changed so
   * far need not be written for it.
   *
   * @return by their keys, without those that somebody is being told already
   */
  Map<String, Notification> addOnce(List<Notice> notices, Instant now) {
    if (notices.isEmpty()) {
      return new HashMap<>();
    }
    var all = JSON.createArrayBuilder();
    notices.forEach(notice -> all.add(json(notice)));
    List<?> ids =
        em.createNativeQuery(ADD_ONCE)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter(1, all.build().toString())
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return ids.isEmpty()
        ? new HashMap<>()
        : em.createQuery("select n from Notification n where n.id in :ids", Notification.class)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter("ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
            .getResultStream()
            .collect(
                Collectors.toMap(
                    Notification::factKey, Function.identity(), (a, b) -> a, HashMap::new));
  }

  private static JsonObjectBuilder json(Notice notice) {
    var to = notice.recipient();
    var json =
        JSON.createObjectBuilder()
            .add("key", notice.key())
            .add("type", notice.type().name())
            .add("class", notice.type().noticeClass().name())
            .add(to.kind().word(), to.id())
            .add("name", to.name())
            .add("subject", notice.subject())
            .add("text", notice.text())
            .add("brief", notice.brief())
            .add("spoken", notice.spoken());
    add(json, "job", notice.jobId());
    add(json, "appointment", notice.appointmentId());
    add(json, "assignment", notice.assignmentId());
    if (notice.facts() != null) {
      json.add("facts", notice.facts());
    }
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Long id) {
    if (id != null) {
      json.add(name, id);
    }
  }

  /** Whoever resends queues up here, so that every resend gets a number of its own. */
  void lock(Notification notification) {
    em.lock(notification, LockModeType.PESSIMISTIC_WRITE);
  }
}
