package org.beckon.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;

/** What a dispatcher does with the search for people: begin it, pause it, play it, end it. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Searching {

  @Inject Searches searches;
  @Inject Starting starting;
  @Inject Seating seating;
  @Inject Ending ending;
  @Inject Advancing advancing;
  @Inject SearchStory story;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Returns the search's id. With a plan that says so it begins paused (S0-89). */
  public long start(StartSearch command) {
    var now = clock.instant();
    var search = starting.start(command, now);
    if (search.plan().mode() != SearchMode.IMMEDIATELY) {
      search.begin(now);
      story.began(search, seating.about(search), now);
      searches.flush();
      search.pause(caller.name(), now);
      tell("search.paused", search, null, search.plan().mode(), now);
    } else {
      advancing.advance(search, now);
    }
    return search.id();
  }

  /** S0-45, S0-47: once this is committed nothing leaves any more; answers count. */
  public void pause(long searchId, int seenRevision) {
    var search = seen(searchId, seenRevision);
    var now = clock.instant();
    refuseUnless(search, search.isRunning(), "Only what is under way can be paused.");
    var before = search.status();
    search.pause(caller.name(), now);
    tell("search.paused", search, before, null, now);
  }

  /** S0-48, S0-49: goes on where it stood, with the time that was left (B2.2). */
  public void play(long searchId, int seenRevision) {
    var search = seen(searchId, seenRevision);
    var now = clock.instant();
    refuseUnless(
        search, search.status() == DispatchStatus.PAUSED, "Only what is paused can go on.");
    var stood = search.play(caller.name(), now);
    var lineUp = searches.lineUp(search);
    for (var candidate : lineUp.candidates()) {
      candidate.legs().forEach(leg -> leg.shift(stood));
      lineUp.offer(candidate).filter(Offer::isOpen).ifPresent(offer -> offer.shift(stood));
    }
    tell("search.played", search, DispatchStatus.PAUSED, null, now);
    searches.flush();
    advancing.advance(search, now);
  }

  /** Nobody is asked any more. */
  public void stop(long searchId, int seenRevision, String reason) {
    var search = seen(searchId, seenRevision);
    var now = clock.instant();
    refuseUnless(search, !search.isStopped(), "This has stopped already.");
    var why = Require.optionalText("reason", reason, 200).orElse("Stopped by " + caller.name());
    ending.stop(
        search, searches.lineUp(search), seating.of(search), DispatchOutcome.WITHDRAWN, why, now);
  }

  /**
   * Once more, from where it stopped.
   *
   * @param deadline null for none
   */
  public void reopen(long searchId, int seenRevision, Instant deadline) {
    var search = seen(searchId, seenRevision);
    var now = clock.instant();
    refuseUnless(search, search.isStopped(), "This has not stopped.");
    refuseUnless(search, !search.reservation(), "A reservation is made anew.");
    if (seating.of(search).openAt(now).isEmpty()) {
      throw new Conflict("search.nothing-open", "There is no open place any more.");
    }
    refuseUnless(
        search,
        search.outcome().filter(how -> how == DispatchOutcome.CANCELED).isEmpty(),
        "What it was for was canceled.");
    search.reopen(deadline, caller.name(), now);
    tell("search.reopened", search, DispatchStatus.STOPPED, null, now);
    searches.flush();
    advancing.advance(search, now);
  }

  /** It ended without enough people, and that is how it stays: nobody has to look any more. */
  public void leave(long searchId, int seenRevision) {
    var search = seen(searchId, seenRevision);
    refuseUnless(search, search.isUndecided(), "There is nothing to be decided.");
    search.leave(caller.name());
    tell("search.left", search, null, null, clock.instant());
  }

  /** Behind those who are in the tier already; who is in the queue keeps their turn (B4.5). */
  public void addPeople(long searchId, int tier, List<Long> technicianIds) {
    var search = searches.getForUpdate(searchId);
    var now = clock.instant();
    refuseUnless(search, !search.isStopped(), "This has stopped.");
    refuseUnless(search, !search.reservation(), "A reservation is for one person.");
    Require.between("tier", 1, search.plan().tiers().size(), tier);
    var added = starting.append(search, tier, Require.given("technicianIds", technicianIds), now);
    tell("search.people-added", search, null, added + " people", now);
    searches.flush();
    advancing.advance(search, now);
  }

  /** As many places as are to be filled in all, never fewer than are filled (B4.5). */
  public void changePlaces(long searchId, int places) {
    var search = searches.getForUpdate(searchId);
    var now = clock.instant();
    refuseUnless(search, !search.isStopped(), "This has stopped.");
    refuseUnless(search, !search.reservation(), "A reservation is for one place.");
    var before = seating.size(search);
    seating.resize(search, places, now);
    tell("search.places", search, before, places, now);
    searches.flush();
    advancing.advance(search, now);
  }

  /** Of a plan that was changed since nothing is applied to what is under way, but by this. */
  public void applyPlan(long searchId, int seenRevision, SearchPlan plan) {
    var search = seen(searchId, seenRevision);
    var now = clock.instant();
    refuseUnless(search, !search.isStopped(), "This has stopped.");
    var channels = search.plan().ways().stream().map(Way::channel).toList();
    if (!plan.ways().stream().map(Way::channel).toList().equals(channels)
        || plan.tiers().size() < search.plan().tiers().size()) {
      throw new Invalid("plan", "must keep the ways and tiers of the search");
    }
    search.apply(plan, caller.name());
    tell("search.plan-applied", search, null, null, now);
    searches.flush();
    advancing.advance(search, now);
  }

  private Search seen(long searchId, int seenRevision) {
    var search = searches.getForUpdate(searchId);
    if (search.revision() != seenRevision) {
      throw new Stale("%s changed this a moment ago. Look again.".formatted(search.changedBy()));
    }
    return search;
  }

  private static void refuseUnless(Search search, boolean isPossible, String words) {
    if (!isPossible) {
      throw new Conflict(
          "search." + search.status().name().toLowerCase(java.util.Locale.ROOT), words);
    }
  }

  private void tell(String kind, Search search, Object from, Object to, Instant now) {
    story.tell(
        story
            .of(kind, search, seating.about(search))
            .change(from, Objects.requireNonNullElse(to, search.status())),
        now);
  }
}
