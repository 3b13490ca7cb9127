package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.appointment.Appointment;
import org.beckon.notification.Reachability;
import org.beckon.platform.Invalid;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;

/** Who is searched among, and in which order: settled when the search begins. */
@ApplicationScoped
class People {

  private static final int MOST = 2_000;
  private static final int MOST_RANKED = 500;

  private static final String OF_TYPE =
      "select t.id from Technician t where t.active = true"
          + " and (:type = '' or lower(t.personnelType) = lower(:type)) order by t.name, t.id";

  private static final String AMONG_OF_TYPE =
      "select t.id from Technician t where t.id in :ids"
          + " and (:type = '' or lower(t.personnelType) = lower(:type))";

  private static final String LAST_ASKED =
      "select c.technicianId, max(o.askedAt) from Offer o join o.candidate c"
          + " where c.technicianId in :ids group by c.technicianId";

  @PersistenceContext EntityManager em;
  @Inject Reachability reachability;
  @Inject BestMatch match;

  /**
   * By tier. Somebody who is in two tiers, or twice in one, comes once, where they come first
   * (B4.1). A tier in which nobody can be reached is refused, for it would only lose time (B4.12).
   */
  List<List<Long>> of(SearchPlan plan, Appointment first) {
    var known = new HashSet<Long>();
    var tiers = new ArrayList<List<Long>>();
    for (var tier : plan.tiers()) {
      var people = members(tier).stream().filter(known::add).toList();
      refuseUnreachable(plan, people, tiers.size() + 1);
      tiers.add(ordered(people, plan.order(), first));
    }
    if (known.size() > MOST) {
      throw new Invalid("tiers", "must not hold more than %d people".formatted(MOST));
    }
    return tiers;
  }

  private List<Long> members(Tier tier) {
    if (tier.people().isEmpty()) {
      return em.createQuery(OF_TYPE, Long.class).setParameter("type", type(tier)).getResultList();
    }
    var fitting =
        Set.copyOf(
            em.createQuery(AMONG_OF_TYPE, Long.class)
                .setParameter("ids", tier.people())
                .setParameter("type", type(tier))
                .getResultList());
    return tier.people().stream().filter(fitting::contains).toList();
  }

  private static String type(Tier tier) {
    return tier.personnelType() == null ? "" : tier.personnelType();
  }

  void refuseUnreachable(SearchPlan plan, Collection<Long> people, int tier) {
    var reach = reachability.of(people);
    var isReachable =
        people.stream()
            .map(reach::get)
            .anyMatch(
                one ->
                    plan.ways().stream().anyMatch(way -> one.objection(way.channel()).isEmpty()));
    if (!isReachable) {
      throw new Invalid(
          "tiers", "must hold somebody who can be reached: nobody in tier %d can".formatted(tier));
    }
  }

  /** Those who are alike stay as they were listed. */
  private List<Long> ordered(List<Long> people, CandidateOrder order, Appointment first) {
    return switch (order) {
      case LIST -> people;
      case SENIORITY -> people.stream().sorted().toList();
      case LEAST_RECENTLY_OFFERED -> byRank(people, lastAsked(people));
      case RANKED -> byRank(people, ranks(first));
    };
  }

  private static List<Long> byRank(List<Long> people, Map<Long, Long> ranks) {
    var sorted = new ArrayList<>(people);
    sorted.sort((a, b) -> Long.compare(ranks.getOrDefault(a, 0L), ranks.getOrDefault(b, 0L)));
    return sorted;
  }

  private Map<Long, Long> lastAsked(List<Long> people) {
    var last = new HashMap<Long, Long>();
    em.createQuery(LAST_ASKED, Object[].class)
        .setParameter("ids", people)
        .getResultList()
        .forEach(row -> last.put((Long) row[0], ((Instant) row[1]).toEpochMilli()));
    return last;
  }

  private Map<Long, Long> ranks(Appointment first) {
    var wanted = MatchWanted.at(first.job().id(), first.id(), first.time().startsAt(), null);
    var suggestions = match.suggest(wanted.atMost(MOST_RANKED));
    var ranks = new HashMap<Long, Long>();
    for (Suggestion one : suggestions) {
      ranks.putIfAbsent(one.technicianId(), (long) ranks.size() - suggestions.size());
    }
    return ranks;
  }
}
