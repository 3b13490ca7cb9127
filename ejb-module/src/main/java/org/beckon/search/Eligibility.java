package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outages;
import org.beckon.notification.Reachability;
import org.beckon.notification.Reachable;
import org.beckon.schedule.StandingPlan;

/** Asks plan, settings and people's wishes whether somebody may be asked now (B4.12). */
@ApplicationScoped
class Eligibility {

  @Inject Reachability reachability;
  @Inject StandingPlan plan;
  @Inject Outages outages;

  /** Of those whose turn it would be if nothing spoke against anybody, all is read at once. */
  Prospects prospects(List<Scene> scenes, Instant now) {
    var turns = new LinkedHashMap<Scene, List<Candidate>>();
    for (var scene : scenes) {
      var lineUp = scene.lineUp();
      turns.put(
          scene,
          Stepping.moves(lineUp.queue(scene.seats()), Prospects.OPEN, now).stream()
              .flatMap(Eligibility::asked)
              .distinct()
              .map(lineUp::candidate)
              .toList());
    }
    var away = scenes.isEmpty() ? Set.<ChannelKind>of() : outages.all().keySet();
    var prospects = new Prospects(reachability, plan, away, now);
    prospects.prepare(turns);
    return prospects;
  }

  /** Why somebody can have none of the open places; empty when they can. */
  Optional<String> objectionTo(Reachable somebody, Seats seats, Instant now) {
    return new Prospects(reachability, plan, Set.of(), now).objectionTo(somebody, seats);
  }

  private static Stream<Long> asked(Move move) {
    if (move instanceof Move.Ask ask) {
      return Stream.of(ask.candidateId());
    }
    return move instanceof Move.Contact contact ? Stream.of(contact.candidateId()) : Stream.of();
  }
}
