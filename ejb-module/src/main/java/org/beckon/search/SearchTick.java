package org.beckon.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * What a timer calls: searches whose cue has come move on, each in a transaction of its own, so
 * that whoever is killed in between has done nothing (B2.5).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchTick {

  @Inject Searches searches;
  @Inject Advancing advancing;
  @Inject Clock clock;

  /** Whose cue has come, the longest overdue first. */
  public List<Long> due() {
    return searches.due(clock.instant());
  }

  /**
   * Looks after a search although its cue has not come: something that it waits for has happened.
   * False when somebody else is at it.
   */
  public boolean look(long searchId) {
    var search = searches.claim(searchId);
    search.ifPresent(claimed -> advancing.advance(claimed, clock.instant()));
    return search.isPresent();
  }

  /**
   * One step. False when somebody else is at it, or there is nothing to do any more: then nothing
   * has happened.
   */
  public boolean step(long searchId) {
    var search = searches.claim(searchId).orElse(null);
    if (search == null) {
      return false;
    }
    var now = clock.instant();
    if (!search.isDue(now) && !search.isStopped() && !searches.hasNews(search)) {
      return false;
    }
    advancing.advance(search, now);
    return true;
  }
}
