package org.beckon.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.platform.Caller;

/** Writes down what happened, in the transaction in which it happens. */
@ApplicationScoped
public class History {

  private static final String ENTRY =
      """
      select new org.beckon.history.HistoryEntry(h.id, h.at, h.actor, h.onBehalfOf, h.kind,
        h.appointmentId, h.assignmentId, h.technicianId, h.oldValue, h.newValue, h.reason)
      from HistoryItem h where\s""";

  @PersistenceContext EntityManager em;
  @Inject Caller caller;

  public void add(Happening happening, Instant now) {
    em.persist(new HistoryItem(caller.name(), happening, now));
  }

  /** Oldest first. */
  public List<HistoryEntry> ofJob(long jobId) {
    return entries("h.jobId = :id", jobId);
  }

  /** What a person did to the job last: neither what followed from it nor what was mailed. */
  public Optional<HistoryEntry> lastDecisionOn(long jobId) {
    return ofJob(jobId).stream()
        .filter(entry -> !entry.kind().equals("job.status") && !entry.kind().startsWith("notice."))
        .filter(entry -> !entry.kind().equals("schedule.override"))
        .max(Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::id));
  }

  /** Oldest first. */
  public List<HistoryEntry> ofDispatch(long dispatchId) {
    return entries("h.dispatchId = :id", dispatchId);
  }

  /** Dispatches whose chain of lines does not hold, each with the first line that is wrong. */
  public Map<Long, Integer> brokenChains() {
    List<?> rows =
        em.createNativeQuery("select dispatch_id, min(chain_no) from broken_chains() group by 1")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue()));
  }

  /** Oldest first. */
  public List<HistoryEntry> ofTechnician(long technicianId) {
    return entries("h.technicianId = :id and h.jobId is null", technicianId);
  }

  /** Oldest first. */
  public List<HistoryEntry> ofCustomer(long customerId) {
    return entries("h.customerId = :id and h.jobId is null", customerId);
  }

  /**
   * What became of settings, newest first.
   *
   * @param keys which ones, by their keys
   */
  public List<HistoryEntry> ofSettings(Set<String> keys, int most) {
    return em.createQuery(
            ENTRY + "h.kind = 'settings.changed' and h.reason in :keys order by h.id desc",
            HistoryEntry.class)
        .setParameter("keys", keys)
        .setMaxResults(most)
        .getResultList();
  }

  private List<HistoryEntry> entries(String condition, long id) {
    return em.createQuery(ENTRY + condition + " order by h.id", HistoryEntry.class)
        .setParameter("id", id)
        .getResultList();
  }
}
