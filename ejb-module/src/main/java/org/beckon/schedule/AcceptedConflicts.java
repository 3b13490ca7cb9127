package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;

/** Where it is kept which conflicts are no news: somebody said that they are all right. */
@ApplicationScoped
public class AcceptedConflicts {

  /** All of them at once: a statement each would cost a busy day dearly. */
  private static final String ADD =
      """
      insert into accepted_conflict (appointment_id, technician_id, kind, about)
      select cast(?1 as bigint), cast(?2 as bigint), one.kind, one.about
      from unnest(string_to_array(?3, chr(10)), string_to_array(?4, chr(10))) as one (kind, about)
      on conflict (appointment_id, technician_id, kind, about) do update set former = false
      """;

  /** What was accepted before that is over with the next placement. */
  private static final String FORGET =
      """
      delete from accepted_conflict
      where former and appointment_id = ?1
        and technician_id in (select unnest(cast(?2 as bigint[])))
      """;

  private static final String KEEP_AS_FORMER =
      """
      update accepted_conflict set former = true
      where appointment_id = ?1 and technician_id in (select unnest(cast(?2 as bigint[])))
      """;

  @PersistenceContext EntityManager em;

  /**
   * Of a visit that was just placed: what was accepted of these people's earlier counts no longer,
   * but is known until the placement after this one, in case this one is undone.
   */
  void replace(Appointment appointment, Map<Long, List<PlanConflict>> byTechnician) {
    if (byTechnician.isEmpty()) {
      return;
    }
    for (var statement : List.of(FORGET, KEEP_AS_FORMER)) {
      em.createNativeQuery(statement)
          .setParameter(1, appointment.id())
          .setParameter(2, array(byTechnician.keySet()))
          .executeUpdate();
    }
    byTechnician.forEach(
        (technicianId, conflicts) ->
            accept(technicianId, appointment.id(), appointment.job().id(), conflicts));
  }

  /** From now on these are no news. */
  public void accept(
      long technicianId, long appointmentId, long jobId, List<PlanConflict> conflicts) {
    var all =
        conflicts.stream()
            .map(conflict -> AcceptedConflict.of(technicianId, appointmentId, jobId, conflict))
            .toList();
    if (!all.isEmpty()) {
      em.createNativeQuery(ADD)
          .setParameter(1, appointmentId)
          .setParameter(2, technicianId)
          .setParameter(3, lines(all.stream().map(one -> one.kind().name())))
          .setParameter(4, lines(all.stream().map(AcceptedConflict::about)))
          .executeUpdate();
    }
  }

  /** No word of a conflict has a line break in it. */
  private static String lines(Stream<String> words) {
    return words.collect(Collectors.joining("\n"));
  }

  /** All of these people's, by one statement. */
  Set<AcceptedConflict> of(Collection<Long> technicianIds) {
    return read(
        em.createNativeQuery(
                """
                select technician_id, kind, about from accepted_conflict
                where not former and technician_id in (select unnest(cast(?1 as bigint[])))
                """)
            .setParameter(1, array(technicianIds)));
  }

  /** All that were accepted of the visit where it is, and where it was before. */
  Set<AcceptedConflict> everOf(long appointmentId) {
    return read(
        em.createNativeQuery(
                "select technician_id, kind, about from accepted_conflict where appointment_id = ?1")
            .setParameter(1, appointmentId));
  }

  @SuppressWarnings("unchecked")
  private static Set<AcceptedConflict> read(Query query) {
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(
            row ->
                new AcceptedConflict(
                    ((Number) row[0]).longValue(),
                    ConflictKind.valueOf((String) row[1]),
                    (String) row[2]))
        .collect(Collectors.toSet());
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
