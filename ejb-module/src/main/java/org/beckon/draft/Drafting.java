package org.beckon.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.schedule.PlaceJob;

/**
 * Draft mode of one dispatcher (C1): while it is on, drops propose. What was proposed survives a
 * reload, and nobody else sees it until it is published by {@link Publishing}.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class Drafting {

  @Inject ProposedChanges changes;
  @Inject DraftReader reader;
  @Inject Caller caller;
  @Inject Clock clock;

  public boolean isOn() {
    return changes.isDrafting(caller.name());
  }

  /** What was proposed stays when it is turned off. */
  public void turn(boolean on) {
    changes.draft(caller.name(), on, clock.instant());
  }

  /** Remembers where a card was dropped; its last drop counts. Tells and changes nothing. */
  public void propose(PlaceJob command) {
    var now = clock.instant();
    changes
        .about(caller.name(), command)
        .ifPresentOrElse(
            known -> known.become(command, now),
            () -> changes.add(new ProposedChange(caller.name(), command, now)));
  }

  public void discard(long changeId) {
    changes.remove(changes.getForUpdate(caller.name(), changeId));
  }

  public void discardAll() {
    changes.of(caller.name()).forEach(changes::remove);
  }

  /** The caller's own, in the order in which they were proposed. */
  public List<DraftLine> lines() {
    return reader.lines(caller.name());
  }
}
