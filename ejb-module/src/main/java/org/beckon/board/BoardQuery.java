package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.history.History;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.security.AccountDirectory;

/** Reads the dispatch board: the backlog and what is planned in a range of days. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class BoardQuery {

  @Inject CardReader cards;
  @Inject History history;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  /** Backlog first, then visits by time. */
  public List<BoardCard> cards(BoardFilter filter) {
    return Stream.concat(cards.backlog().stream(), visits(filter).stream()).toList();
  }

  /** All the cards of one job, over or not: what a page needs to know after a change of it. */
  public List<BoardCard> cardsOf(long jobId) {
    return cards.ofJob(jobId);
  }

  /** Who changed the job last, and how: what somebody is told who was too late (C8). */
  public Optional<LastChange> lastChange(long jobId) {
    return history
        .lastDecisionOn(jobId)
        .map(
            entry ->
                new LastChange(
                    entry.actor(), accounts.nameOf(entry.actor()), entry.kind(), entry.at()));
  }

  private List<BoardCard> visits(BoardFilter filter) {
    if (filter.last().isBefore(filter.first())) {
      throw new Invalid("last", "must not be before the first day");
    }
    return cards.visits(
        filter.first().atStartOfDay(clock.getZone()).toInstant(),
        filter.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
        filter.closedToo());
  }
}
