package org.beckon.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads and locks many searches at once, in a constant number of statements, and in the order in
 * which {@link Searches} locks one.
 */
@ApplicationScoped
class Scenes {

  private static final String THESE =
      "any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))";

  private static final String ROWS =
      """
      select s.dispatch_id, s.stack_id, a.job_id from search s
        join stack_place p on p.stack_id = s.stack_id
        join appointment a on a.id = p.appointment_id
      where s.dispatch_id =\s"""
          + THESE;

  private static final String CLAIM =
      "select j.id from job j where j.id = "
          + THESE
          + " order by j.id for no key update skip locked";

  private static final String LOCK_STACKS =
      "select k.id from stack k where k.id = " + THESE + " order by k.id for no key update";

  /**
   * Whose turn it is, or whose question was on its way when its search was looked at last. Counted
   * for each: a join could begin with all questions there are.
   */
  private static final String ASKED =
      "select c.id from candidate c where c.dispatch_id = "
          + THESE
          + " and ((select count(*) from offer o"
          + " where o.candidate_id = c.id and o.ended_at is null) > 0"
          + " or (select count(*) from leg l"
          + " where l.candidate_id = c.id and l.state = 'IN_FLIGHT') > 0)";

  private static final int MOST_IDS = 5_000;

  @PersistenceContext EntityManager em;
  @Inject Seating seating;

  /** A search with one of the jobs whose lock it takes. */
  private record Row(long searchId, long stackId, long jobId) {
    static Row of(Object row) {
      var columns = (Object[]) row;
      return new Row(number(columns[0]), number(columns[1]), number(columns[2]));
    }
  }

  /** Without those of which somebody is at one of the jobs right now. In the order of their ids. */
  List<Search> claim(Collection<Long> searchIds) {
    var rows = list(ROWS, searchIds).stream().map(Row::of).toList();
    var jobs = rows.stream().map(Row::jobId).distinct().toList();
    var locked = numbers(CLAIM, jobs);
    var free =
        rows.stream()
            .collect(groupingBy(Row::searchId, mapping(Row::jobId, toSet())))
            .entrySet()
            .stream()
            .filter(search -> locked.containsAll(search.getValue()))
            .map(Map.Entry::getKey)
            .collect(toSet());
    if (free.isEmpty()) {
      return List.of();
    }
    var stacks =
        rows.stream().filter(row -> free.contains(row.searchId())).map(Row::stackId).toList();
    // Locked as rows: to lock the entity would read the places of each.
    numbers(LOCK_STACKS, stacks);
    em.createQuery("select k from Stack k where k.id in :ids", Stack.class)
        .setParameter("ids", stacks)
        .getResultList();
    return em.createQuery("select s from Search s where s.id in :ids order by s.id", Search.class)
        .setParameter("ids", free)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Nobody but those who are asked at this moment. The same order as that of the searches. */
  List<LineUp> asked(List<Search> searches) {
    var candidates =
        some(
            "select distinct c from Candidate c left join fetch c.legs where c.id in :ids",
            Candidate.class,
            numbers(ASKED, searches.stream().map(Search::id).toList()));
    return lineUps(
        searches, candidates, offers("o.candidate.id in :ids and o.endedAt is null", candidates));
  }

  /** The same order as that of the searches. */
  List<Scene> of(List<Search> searches) {
    var candidates =
        em.createQuery(
                "select distinct c from Candidate c left join fetch c.legs"
                    + " where c.search in :searches order by c.tier, c.rank",
                Candidate.class)
            .setParameter("searches", searches)
            .getResultList();
    var offers = offers("o.candidate.id in :ids", candidates);
    var seats = seating.of(searches);
    return lineUps(searches, candidates, offers).stream()
        .map(lineUp -> new Scene(lineUp.search(), lineUp, seats.get(lineUp.search())))
        .toList();
  }

  private static List<LineUp> lineUps(
      List<Search> searches, List<Candidate> candidates, List<Offer> offers) {
    var theirs = candidates.stream().collect(groupingBy(Candidate::search));
    var offered = offers.stream().collect(groupingBy(offer -> offer.candidate().search()));
    return searches.stream()
        .map(
            search ->
                new LineUp(
                    search,
                    theirs.getOrDefault(search, List.of()),
                    offered.getOrDefault(search, List.of())))
        .toList();
  }

  /** Of these people, whom the database finds one by one; by round. */
  private List<Offer> offers(String condition, List<Candidate> candidates) {
    return some(
        "select o from Offer o where " + condition + " order by o.round",
        Offer.class,
        candidates.stream().map(Candidate::id).toList());
  }

  /** No statement takes more than some ten thousand ids; usually one takes all. */
  private <T> List<T> some(String jpql, Class<T> type, Collection<Long> ids) {
    var all = List.copyOf(ids);
    var found = new ArrayList<T>();
    for (int from = 0; from < all.size(); from += MOST_IDS) {
      var these = all.subList(from, Math.min(all.size(), from + MOST_IDS));
      found.addAll(em.createQuery(jpql, type).setParameter("ids", these).getResultList());
    }
    return found;
  }

  private Set<Long> numbers(String sql, Collection<Long> ids) {
    return list(sql, ids).stream().map(Scenes::number).collect(toSet());
  }

  private List<?> list(String sql, Collection<Long> ids) {
    var text = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return em.createNativeQuery(sql).setParameter(1, text).getResultList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
