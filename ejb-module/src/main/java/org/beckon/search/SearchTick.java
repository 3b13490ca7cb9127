package org.beckon.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;

/**
 * What a timer calls: searches whose cue has come move on, each in a transaction of its own, so
 * that whoever is killed in between has done nothing (B2.5).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchTick {

  /** More than are under way at any time when there is no hurry. */
  private static final int MANY = 200;

  @Inject DueSearches searches;
  @Inject Scenes scenes;
  @Inject Advancing advancing;
  @Inject Awaiting awaiting;
  @Inject Clock clock;

  /**
   * Whose cue has come, the longest overdue first.
   *
   * @param share which one of the shares, from 0: each has searches of its own
   * @param patience how long it may have waited that a question was handed over
   */
  public List<Long> due(int share, int shares, Duration patience) {
    return searches.due(clock.instant(), share, shares, patience);
  }

  /** Whether so many messages could leave, and have not, that they come before all paperwork. */
  public boolean isRush() {
    return searches.isLeaving(MANY, clock.instant());
  }

  /** Those that wait for a question to be handed over by that channel. */
  public List<Long> waitingFor(ChannelKind channel) {
    return searches.waitingFor(channel);
  }

  /**
   * Looks after a search although its cue has not come: something that it waits for has happened.
   * False when somebody else is at it.
   */
  public boolean look(long searchId) {
    var search = scenes.claim(List.of(searchId));
    if (!search.isEmpty()) {
      advancing.advance(search, clock.instant());
    }
    return !search.isEmpty();
  }

  /**
   * One step. False when somebody else is at it, or there is nothing to do any more: then nothing
   * has happened.
   */
  public boolean step(long searchId) {
    return step(List.of(searchId)) > 0;
  }

  /**
   * One step of each, in one transaction and a constant number of statements. Leaves alone those
   * somebody else is at, and those with nothing to do any more.
   *
   * @return of how many there was one
   */
  public int step(List<Long> searchIds) {
    var claimed = scenes.claim(searchIds);
    var now = clock.instant();
    var resting =
        claimed.stream().filter(search -> !search.isDue(now) && !search.isStopped()).toList();
    var heard = awaiting.hear(resting, now);
    var moving =
        claimed.stream()
            .filter(search -> !resting.contains(search) || heard.stepping().contains(search))
            .toList();
    if (!moving.isEmpty()) {
      advancing.advance(moving, now);
    }
    return moving.size() + heard.awaiting().size();
  }
}
