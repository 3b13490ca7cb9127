package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.beckon.live.JobChanged;
import org.beckon.technician.Technician;

/**
 * Lets searches follow what else happens to their places: somebody is booked by hand, a visit is
 * canceled, a place is given to somebody else (S0-81, S0-82). In the same transaction, under the
 * job's lock that whoever changes it holds.
 */
@ApplicationScoped
class SearchFollowing {

  @Inject Searches searches;
  @Inject Seating seating;
  @Inject Advancing advancing;
  @Inject SearchStory story;
  @Inject Clock clock;

  void follow(@Observes JobChanged change) {
    var ids = searches.ofJob(change.jobId());
    if (!ids.isEmpty()) {
      // To lock is to read again what was not written yet.
      searches.flush();
      ids.forEach(id -> follow(searches.getUnderJob(id), clock.instant()));
    }
  }

  private void follow(Search search, Instant now) {
    release(search, now);
    if (!search.isStopped()) {
      advancing.advance(search, now);
    }
    searches.flush();
  }

  /** Somebody who was given a place by the search no longer has it, whoever took it from them. */
  private void release(Search search, Instant now) {
    var seats = seating.of(search);
    searches.lineUp(search).candidates().stream()
        .filter(candidate -> candidate.assignmentId().isPresent())
        .filter(candidate -> !holds(candidate, seats))
        .forEach(candidate -> release(candidate, search, now));
  }

  private void release(Candidate candidate, Search search, Instant now) {
    candidate.unseated();
    story.tell(
        story
            .of("search.released", search, seating.about(search))
            .technician(candidate.technicianId()),
        now);
  }

  private boolean holds(Candidate candidate, Seats seats) {
    return candidate
        .assignmentId()
        .map(id -> seating.get(seats, id))
        .flatMap(place -> place.technician())
        .map(Technician::id)
        .filter(id -> Objects.equals(id, candidate.technicianId()))
        .isPresent();
  }
}
