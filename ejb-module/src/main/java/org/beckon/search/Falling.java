package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beckon.gateway.ChannelKind;

/**
 * Questions that wait for a gateway that is away are withdrawn where there is another way, so that
 * the next step takes that (B8.3). What a worker holds is left to the worker.
 */
@ApplicationScoped
class Falling {

  @Inject Searches searches;
  @Inject Syncing syncing;
  @Inject Ending ending;

  /** Before the step, under the locks of the searches. */
  void fall(List<Scene> running, Prospects prospects, Instant now) {
    if (!prospects.isAnyAway()) {
      return;
    }
    for (var scene : running) {
      var queue = scene.lineUp().queue(scene.seats());
      for (var one : Stepping.falling(queue, prospects.gates(scene))) {
        withdraw(scene.lineUp().candidate(one.candidateId()), one.channel(), now);
      }
    }
    searches.flush();
    syncing.sync(running.stream().map(Scene::lineUp).toList(), now);
  }

  private void withdraw(Candidate candidate, ChannelKind channel, Instant now) {
    candidate
        .leg(channel)
        .attemptId()
        .ifPresent(attempt -> ending.withdrawAttempt(attempt, channel.away(), now));
  }
}
