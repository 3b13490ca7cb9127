package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.notification.AttemptState;

/**
 * Searches whose cue has not come hear what became of their questions. Where one was handed over,
 * and that is all, nobody's turn comes by it: there is nothing to do but to know how long the
 * answer is awaited.
 */
@ApplicationScoped
class Awaiting {

  @Inject StackPlaces places;
  @Inject Scenes scenes;
  @Inject Syncing syncing;

  /**
   * Searches that have heard something.
   *
   * @param awaiting those that wait for an answer now, and are done with
   * @param stepping those that have to take a step
   */
  record Heard(List<Search> awaiting, List<Search> stepping) {}

  /** In a constant number of statements, under the locks of the searches. */
  Heard hear(List<Search> resting, Instant now) {
    var awaiting = new ArrayList<LineUp>();
    var stepping = new ArrayList<Search>();
    var lineUps = resting.isEmpty() ? List.<LineUp>of() : scenes.asked(resting);
    var fates = syncing.fates(lineUps);
    for (var lineUp : lineUps) {
      var news = Syncing.flying(lineUp).filter(leg -> isNews(leg, fates)).toList();
      if (!news.isEmpty()) {
        if (news.stream().allMatch(leg -> isAwaited(leg, lineUp, fates, now))) {
          awaiting.add(lineUp);
        } else {
          stepping.add(lineUp.search());
        }
      }
    }
    await(awaiting, fates, now);
    return new Heard(awaiting.stream().map(LineUp::search).toList(), stepping);
  }

  private static boolean isNews(Leg leg, Map<Long, Fate> fates) {
    return leg.attemptId().map(fates::get).filter(fate -> fate.state().isSettled()).isPresent();
  }

  private static boolean isAwaited(Leg leg, LineUp lineUp, Map<Long, Fate> fates, Instant now) {
    var search = lineUp.search();
    return leg.attemptId().map(fates::get).filter(Awaiting::hasLeft).isPresent()
        && lineUp.offer(leg.candidate()).isPresent()
        && search.status() == DispatchStatus.ACTIVE
        && search.plan().hours().contains(now);
  }

  private static boolean hasLeft(Fate fate) {
    return fate.state() == AttemptState.SENT;
  }

  private void await(List<LineUp> lineUps, Map<Long, Fate> fates, Instant now) {
    if (!lineUps.isEmpty()) {
      var lastStarts = places.lastStarts(lineUps.stream().map(LineUp::search).toList());
      for (var lineUp : lineUps) {
        var search = lineUp.search();
        syncing.follow(lineUp, fates, now);
        search.cue(Waking.at(lineUp.queue(lastStarts.get(search)), true, now));
      }
    }
  }
}
