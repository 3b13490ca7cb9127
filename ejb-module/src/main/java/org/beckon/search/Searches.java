package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.job.Jobs;
import org.beckon.platform.DatabaseClock;
import org.beckon.platform.NotFound;

/**
 * Where searches are kept. Who changes one locks the jobs of its places first, in the order of
 * their ids, then the stack, then the search itself: the order in which everybody does.
 */
@ApplicationScoped
class Searches {

  private static final String JOBS =
      """
      select distinct a.job_id from search s join stack_place p on p.stack_id = s.stack_id
        join appointment a on a.id = p.appointment_id
      where s.dispatch_id = ?1 order by a.job_id
      """;

  private static final int MOST = 500;

  private static final String CUE_HAS_COME =
      "select s.dispatch_id from search s where s.cue_at <= ?1 order by s.cue_at, s.dispatch_id limit "
          + MOST;

  /** Those that have not yet heard what became of a question. */
  private static final String HAVE_NOT_HEARD =
      """
      select distinct c.dispatch_id from leg l
        join candidate c on c.id = l.candidate_id join attempt t on t.id = l.attempt_id
        join dispatch d on d.id = c.dispatch_id
        join search s on s.dispatch_id = d.id
      where l.state = 'IN_FLIGHT' and d.status <> 'PAUSED' and (s.cue_at is null or s.cue_at > ?1)
        and t.state in ('SENT', 'DELIVERED', 'READ', 'FAILED', 'CANCELED')
      order by 1 limit\s"""
          + MOST;

  private static final String OF_JOB =
      """
      select distinct s.dispatch_id from search s join dispatch d on d.id = s.dispatch_id
        join stack_place p on p.stack_id = s.stack_id
        join appointment a on a.id = p.appointment_id
      where a.job_id = ?1 and (d.status <> 'STOPPED' or exists
        (select 1 from candidate c where c.dispatch_id = d.id and c.assignment_id is not null))
      order by s.dispatch_id
      """;

  private static final String PLACES =
      "select stack_id, appointment_id, place from stack_place where stack_id ="
          + " any(array(select cast(unnest(string_to_array(?1, ',')) as bigint))) order by stack_id, position";

  /** Of places that are open, or open but for one person. */
  private static final String LAST_STARTS =
      """
      select p.stack_id, max(a.starts_at) from stack_place p
        join appointment a on a.id = p.appointment_id and a.status <> 'CANCELED'
        join assignment s on s.appointment_id = a.id and s.place = p.place and s.status = 'OPEN'
      where p.stack_id = any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))
      group by p.stack_id
      """;

  private static final String WAKE =
      """
      update search set cue_at = ?2 where cue_at > ?2 and stack_id <> ?1 and stack_id in
        (select other.stack_id from stack_place other join stack_place mine
          on mine.appointment_id = other.appointment_id and mine.place = other.place
        where mine.stack_id = ?1)
      """;

  /** Questions that wait for one gateway. */
  private static final String WAITING =
      """
      select distinct a.dispatch_id from attempt a join dispatch d on d.id = a.dispatch_id
      where a.channel = ?1 and a.state = 'PLANNED' and d.status = 'ACTIVE' order by 1
      """;

  @PersistenceContext EntityManager em;
  @Inject Jobs jobs;

  void add(Object entity) {
    em.persist(entity);
  }

  /** What was changed is written before anything is locked, which would read it again. */
  void flush() {
    em.flush();
  }

  /**
   * Reads what nothing that is still to be written has to do with: else the database would be asked
   * to write before each question.
   */
  <T> T reading(Supplier<T> questions) {
    var usual = em.getFlushMode();
    em.setFlushMode(FlushModeType.COMMIT);
    try {
      return questions.get();
    } finally {
      em.setFlushMode(usual);
    }
  }

  Search getForUpdate(long id) {
    var ids = jobsOf(id);
    if (ids.isEmpty()) {
      throw new NotFound("search", id);
    }
    ids.forEach(jobs::getForUpdate);
    return locked(id);
  }

  /**
   * For who holds the lock of one of its jobs and only lets it move on. Taking the others as well
   * would be out of order; nobody but who has all of them gives a place away.
   */
  Search getUnderJob(long id) {
    return locked(id);
  }

  private Search locked(long id) {
    var stackId =
        em.createQuery("select s.stack.id from Search s where s.id = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    em.find(Stack.class, stackId, LockModeType.PESSIMISTIC_WRITE);
    return em.find(Search.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<Long> jobsOf(long id) {
    return ids(em.createNativeQuery(JOBS).setParameter(1, id).getResultList());
  }

  /** In the order in which they are locked. */
  List<Long> jobsOfVisits(List<Long> appointmentIds) {
    return em.createQuery(
            "select distinct a.job.id from Appointment a where a.id in :ids order by a.job.id",
            Long.class)
        .setParameter("ids", appointmentIds)
        .getResultList();
  }

  /**
   * The longest overdue first. Those whose cue has come are to ask somebody, or to go on: as long
   * as there are many, what was handed over and only has to be written down waits (B8.5).
   */
  List<Long> due(Instant now) {
    var called = due(CUE_HAS_COME, now);
    return called.size() == MOST
        ? called
        : Stream.concat(called.stream(), due(HAVE_NOT_HEARD, now).stream()).toList();
  }

  private List<Long> due(String which, Instant now) {
    return ids(
        em.createNativeQuery(which).setParameter(1, now.atOffset(ZoneOffset.UTC)).getResultList());
  }

  /** Those that are under way for a place of the job, or have given one away. */
  List<Long> ofJob(long jobId) {
    return ids(em.createNativeQuery(OF_JOB).setParameter(1, jobId).getResultList());
  }

  private static List<Long> ids(List<?> rows) {
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Other searches for its places look again at once: there is one more to be had. */
  void wake(Search search, Instant now) {
    em.flush();
    em.createNativeQuery(WAKE)
        .setParameter(1, search.stack().id())
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Those that wait for a question to be handed over by that channel. */
  List<Long> waitingFor(ChannelKind channel) {
    List<?> ids = em.createNativeQuery(WAITING).setParameter(1, channel.name()).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** With nobody in it but one. */
  LineUp lineUp(Search search, long candidateId) {
    return new LineUp(
        search,
        List.of(em.find(Candidate.class, candidateId)),
        em.createQuery(
                "select o from Offer o where o.candidate.id = :candidate order by o.round",
                Offer.class)
            .setParameter("candidate", candidateId)
            .getResultList());
  }

  LineUp lineUp(Search search) {
    return new LineUp(
        search,
        em.createQuery(
                "select distinct c from Candidate c left join fetch c.legs"
                    + " where c.search = :search order by c.tier, c.rank",
                Candidate.class)
            .setParameter("search", search)
            .getResultList(),
        em.createQuery(
                "select o from Offer o where o.candidate.search = :search order by o.round",
                Offer.class)
            .setParameter("search", search)
            .getResultList());
  }

  /** The places of many stacks, by stack, in their order. */
  Map<Long, List<StackPlace>> places(List<Search> searches) {
    List<?> rows = em.createNativeQuery(PLACES).setParameter(1, stacks(searches)).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(
                    row ->
                        new StackPlace(((Number) row[1]).longValue(), ((Number) row[2]).intValue()),
                    Collectors.toList())));
  }

  /** When the last visit of each begins that still needs people; empty when there is none. */
  Map<Search, Optional<Instant>> lastStarts(List<Search> searches) {
    List<?> rows =
        em.createNativeQuery(LAST_STARTS).setParameter(1, stacks(searches)).getResultList();
    var byStack =
        rows.stream()
            .map(Object[].class::cast)
            .collect(
                Collectors.toMap(
                    row -> ((Number) row[0]).longValue(), row -> DatabaseClock.instant(row[1])));
    return searches.stream()
        .collect(
            Collectors.toMap(
                search -> search, one -> Optional.ofNullable(byStack.get(one.stack().id()))));
  }

  private static String stacks(List<Search> searches) {
    return searches.stream()
        .map(search -> String.valueOf(search.stack().id()))
        .collect(Collectors.joining(","));
  }

  /** Places of these visits that a search is under way for. */
  Set<StackPlace> searchedFor(List<Long> appointmentIds) {
    return em.createQuery(
            "select p.appointmentId, p.place from Search s join s.stack k join k.places p"
                + " where p.appointmentId in :visits and s.reservation = false"
                + " and s.status <> org.beckon.dispatch.DispatchStatus.STOPPED",
            Object[].class)
        .setParameter("visits", appointmentIds)
        .getResultStream()
        .map(row -> new StackPlace((Long) row[0], (Integer) row[1]))
        .collect(Collectors.toSet());
  }
}
