package org.beckon.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.History;
import org.beckon.notification.AttemptState;
import org.beckon.platform.Like;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** What dispatchers see of searches: the Dispatch Manager's lists, and the details of one. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class SearchQuery {

  /** How long what has ended stays in the list (S0-40); it is not deleted then. */
  private static final Duration LISTED = Duration.ofDays(7);

  private static final int MOST_UNDECIDED = 50;

  private static final String LINE =
      """
      select d.id, s.revision, d.status, d.outcome, d.reason, d.status_since, s.cue_at,
        s.reservation, d.ordered_by,
        (select count(*) from stack_place p where p.stack_id = s.stack_id),
        (select count(*) from stack_place p join assignment a
          on a.appointment_id = p.appointment_id and a.place = p.place
          where p.stack_id = s.stack_id and a.technician_id is not null
            and a.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE',
              'INCOMPLETE')),
        (select count(*) from candidate c where c.dispatch_id = d.id),
        j.id, j.number, j.title, u.name, v.starts_at, count(*) over (),
        (select string_agg(t.name, ', ' order by c.tier, c.rank) from offer o
          join candidate c on c.id = o.candidate_id join technician t on t.id = c.technician_id
          where c.dispatch_id = d.id and o.ended_at is null and d.status <> 'STOPPED')
      from search s join dispatch d on d.id = s.dispatch_id
        join stack_place first on first.stack_id = s.stack_id and first.position =
          (select min(p.position) from stack_place p where p.stack_id = s.stack_id)
        join appointment v on v.id = first.appointment_id
        join job j on j.id = v.job_id join customer u on u.id = j.customer_id
      """;

  private static final String FILTER =
      """
      where case when ?1 then d.status = 'STOPPED' and d.status_since >= ?2
        else d.status <> 'STOPPED' end
      and (?3 = 0 or exists (select 1 from stack_place p
          join appointment a on a.id = p.appointment_id join job b on b.id = a.job_id
        where p.stack_id = s.stack_id and b.customer_id = ?3))
      and (?4 = '' or exists (select 1 from candidate c join technician t on t.id = c.technician_id
        where c.dispatch_id = d.id and lower(t.personnel_type) = lower(?4)))
      and (?5 = '%%' or lower(j.number) like ?5 escape '!' or lower(j.title) like ?5 escape '!'
        or lower(u.name) like ?5 escape '!'
        or exists (select 1 from candidate c join technician t on t.id = c.technician_id
          where c.dispatch_id = d.id and lower(t.name) like ?5 escape '!'))
      order by case when d.status = 'STOPPED' then d.status_since end desc, v.starts_at, d.id
      """;

  private static final String OF_JOB =
      """
      select p.appointment_id, (array_agg(d.id order by d.status = 'STOPPED', d.id desc))[1]
      from appointment a join stack_place p on p.appointment_id = a.id
        join search s on s.stack_id = p.stack_id join dispatch d on d.id = s.dispatch_id
      where a.job_id = ?1 group by p.appointment_id
      """;

  private static final String PEOPLE =
      """
      select distinct t.id, t.name
      from appointment a join stack_place p on p.appointment_id = a.id
        join search s on s.stack_id = p.stack_id
        join candidate c on c.dispatch_id = s.dispatch_id
        join technician t on t.id = c.technician_id
      where a.job_id = ?1
      """;

  private static final String CANDIDATES =
      """
      select c.id, t.id, t.name, t.personnel_type, c.tier, c.rank, c.round,
        c.assignment_id is not null, l.channel, l.state, l.reason, l.since, a.state
      from candidate c join technician t on t.id = c.technician_id
        join leg l on l.candidate_id = c.id left join attempt a on a.id = l.attempt_id
      where c.dispatch_id = ?1 order by c.tier, c.rank, l.position
      """;

  /** Over without enough people, with a place that somebody could still have. */
  private static final String UNDECIDED =
      """
      where s.undecided and d.status = 'STOPPED' and exists (select 1 from stack_place p
        join appointment a on a.id = p.appointment_id join assignment g
          on g.appointment_id = a.id and g.place = p.place and g.status = 'OPEN'
        where p.stack_id = s.stack_id and a.starts_at > ?1)
      order by v.starts_at, d.id
      """;

  @PersistenceContext EntityManager em;
  @Inject History history;
  @Inject Clock clock;

  /** What is under way by the time of the work; what has ended, the latest first. */
  public Page<SearchLine> list(SearchFilter filter, int offset, int limit) {
    var rows =
        rows(
            em.createNativeQuery(LINE + FILTER)
                .setParameter(1, filter.completed())
                .setParameter(2, clock.instant().minus(LISTED).atOffset(ZoneOffset.UTC))
                .setParameter(3, filter.customerId() == null ? 0L : filter.customerId())
                .setParameter(4, filter.personnelType() == null ? "" : filter.personnelType())
                .setParameter(5, Like.containing(filter.text()))
                .setFirstResult(Require.between("offset", 0, Integer.MAX_VALUE, offset))
                .setMaxResults(Require.between("limit", 1, 500, limit)));
    var total = rows.isEmpty() ? offset : number(rows.get(0)[17]);
    return new Page<>(rows.stream().map(SearchQuery::line).toList(), total, offset);
  }

  /** Searches that ended without enough people, on which somebody has to decide; the next first. */
  public List<SearchLine> undecided() {
    return rows(
            em.createNativeQuery(LINE + UNDECIDED)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST_UNDECIDED))
        .stream()
        .map(SearchQuery::line)
        .toList();
  }

  /** Everybody in it, with every way side by side (S0-61). */
  public SearchSheet sheet(long searchId) {
    var lines = rows(em.createNativeQuery(LINE + "where d.id = ?1").setParameter(1, searchId));
    if (lines.isEmpty()) {
      throw new NotFound("search", searchId);
    }
    return new SearchSheet(line(lines.get(0)), candidates(searchId), history.ofDispatch(searchId));
  }

  /** The latest of a visit: what of it is searched for (S0-55 to S0-57). */
  public Optional<SearchLine> latestOf(long appointmentId) {
    return rows(
            em.createNativeQuery(
                    LINE
                        + "where exists (select 1 from stack_place p where p.stack_id = s.stack_id"
                        + " and p.appointment_id = ?1) order by d.id desc")
                .setParameter(1, appointmentId)
                .setMaxResults(1))
        .stream()
        .map(SearchQuery::line)
        .findFirst();
  }

  /** By visit of the job: the search that is under way, else the latest; in two statements. */
  public Map<Long, SearchLine> ofJob(long jobId) {
    var searches = new HashMap<Long, Long>();
    rows(em.createNativeQuery(OF_JOB).setParameter(1, jobId))
        .forEach(row -> searches.put(number(row[0]), number(row[1])));
    if (searches.isEmpty()) {
      return Map.of();
    }
    var ids = searches.values().stream().map(String::valueOf).collect(Collectors.joining(","));
    var lines =
        rows(
                em.createNativeQuery(
                        LINE
                            + "where d.id = any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))")
                    .setParameter(1, ids))
            .stream()
            .map(SearchQuery::line)
            .collect(Collectors.toMap(SearchLine::id, Function.identity()));
    return searches.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> lines.get(entry.getValue())));
  }

  /** Names by id of everybody who was in a search for the job: its timeline tells of them. */
  public Map<Long, String> peopleOf(long jobId) {
    return rows(em.createNativeQuery(PEOPLE).setParameter(1, jobId)).stream()
        .collect(Collectors.toMap(row -> number(row[0]), row -> (String) row[1]));
  }

  private List<CandidateLine> candidates(long searchId) {
    var rows = rows(em.createNativeQuery(CANDIDATES).setParameter(1, searchId));
    var byCandidate = new LinkedHashMap<Long, List<Object[]>>();
    rows.forEach(
        row -> byCandidate.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(row));
    return byCandidate.values().stream().map(SearchQuery::candidate).toList();
  }

  private static CandidateLine candidate(List<Object[]> rows) {
    var row = rows.get(0);
    return new CandidateLine(
        number(row[0]),
        number(row[1]),
        (String) row[2],
        (String) row[3],
        (int) number(row[4]),
        (int) number(row[5]),
        (int) number(row[6]),
        (Boolean) row[7],
        rows.stream().map(SearchQuery::leg).toList());
  }

  private static LegLine leg(Object[] row) {
    return new LegLine(
        ChannelKind.valueOf((String) row[8]),
        LegState.valueOf((String) row[9]),
        (String) row[10],
        instant(row[11]),
        row[12] == null ? null : AttemptState.valueOf((String) row[12]));
  }

  private static SearchLine line(Object[] row) {
    return new SearchLine(
        number(row[0]),
        (int) number(row[1]),
        DispatchStatus.valueOf((String) row[2]),
        row[3] == null ? null : DispatchOutcome.valueOf((String) row[3]),
        (String) row[4],
        instant(row[5]),
        instant(row[6]),
        (Boolean) row[7],
        (String) row[8],
        (int) number(row[9]),
        (int) number(row[10]),
        (int) number(row[11]),
        number(row[12]),
        (String) row[13],
        (String) row[14],
        (String) row[15],
        instant(row[16]),
        (String) row[18]);
  }

  private static List<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static Instant instant(Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }
}
