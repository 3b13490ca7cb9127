package org.beckon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.platform.Backstage;
import org.beckon.platform.Caller;
import org.beckon.technician.WorkforcePlanning;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspTechnician;
import org.beckon.trsp.TrspText;

/**
 * A published day of work, planned and half done. Everything is as if it had been done by people:
 * the same entities, with their own history; only nobody is notified.
 */
@ApplicationScoped
public class DemoLoad {

  private static final String INSTANCE = "RC101";

  /** Everything but the day itself is lighter: one request in so many. */
  private static final int LIGHTER = 4;

  @PersistenceContext EntityManager em;
  @Inject DemoPeople people;
  @Inject DemoWork work;
  @Inject DemoStory story;
  @Inject Backstage backstage;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Never beside somebody's own people, customers or accounts. */
  boolean isWanted() {
    return Stream.of("Customer", "Technician", "Account")
        .allMatch(
            what ->
                em.createQuery("select count(e) from " + what + " e", Long.class).getSingleResult()
                    == 0);
  }

  /** In one transaction: all of it or nothing. */
  void load() {
    var now = clock.instant();
    var nodes = TrspText.bundled(INSTANCE);
    var today = DemoTime.around(INSTANCE, horizon(nodes), now, clock.getZone());
    caller.during(DemoPeople.ADMIN, () -> populate(today, nodes));
  }

  private void populate(TrspDay today, List<TrspNode> nodes) {
    var technicians = hire(today, nodes);
    people.create(technicians);
    var requests = nodes.stream().filter(TrspNode::isRequest).toList();
    var backlog = requests.stream().filter(DemoBacklog::isBacklog).toList();
    var planned = requests.stream().filter(node -> !DemoBacklog.isBacklog(node)).toList();
    work.addSites(today, requests);
    letGo();
    var left = plan(today, planned, technicians);
    work.addBacklog(today, backlog, left, clock.instant());
    for (int days : List.of(-1, 1, 2)) {
      var some = planned.stream().filter(node -> (node.number() + days) % LIGHTER == 0).toList();
      plan(today.plusDays(days), some, technicians);
    }
    letGo();
  }

  /** Returns the requests for which there is nobody. */
  private List<TrspNode> plan(
      TrspDay day, List<TrspNode> requests, Map<TrspNode, Long> technicians) {
    var plan = DemoPlan.of(day, requests, List.copyOf(technicians.keySet()));
    plan.visits()
        .forEach(
            visit -> {
              story.tell(day, visit, technicians.get(visit.technician()), clock.instant());
              letGo();
            });
    return plan.left();
  }

  private Map<TrspNode, Long> hire(TrspDay day, List<TrspNode> nodes) {
    var planning = backstage.get(WorkforcePlanning.class);
    var technicians = new LinkedHashMap<TrspNode, Long>();
    nodes.stream()
        .filter(TrspNode::isTechnician)
        .forEach(node -> technicians.put(node, planning.hire(TrspTechnician.of(day, node))));
    return technicians;
  }

  private static double horizon(List<TrspNode> nodes) {
    return nodes.get(0).closes();
  }

  /** Or every look into the database would go through all that was made before. */
  private void letGo() {
    em.flush();
    em.clear();
  }
}
