package org.beckon.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.platform.web.Parameters;
import org.beckon.search.Reserving;
import org.beckon.search.Searching;

/**
 * What is done to a search on its page. After everything, done or refused, the page shows how
 * things are.
 */
@Named
@RequestScoped
public class SearchActions {

  @Inject SearchView page;
  @Inject Searching searching;
  @Inject Reserving reserving;
  @Inject Parameters sent;

  public void pause() {
    act(() -> searching.pause(page.getId(), seenRevision()));
  }

  public void play() {
    act(() -> searching.play(page.getId(), seenRevision()));
  }

  /** Once more, without a deadline of its own. */
  public void reopen() {
    act(() -> searching.reopen(page.getId(), seenRevision(), null));
  }

  /** It ended without enough people, and stays so. */
  public void leave() {
    act(() -> searching.leave(page.getId(), seenRevision()));
  }

  /** The dialog was answered. A reservation gives its place back with it. */
  public void stop() {
    var change = page.getChange();
    if (page.isReservationCancelable()) {
      act(() -> reserving.cancel(page.getReservation().id(), change.getReason()));
    } else {
      act(() -> searching.stop(page.getId(), change.seenRevision(), change.getReason()));
    }
  }

  /** They said yes: now it is settled. */
  public void book() {
    act(() -> reserving.book(page.getReservation().id()));
  }

  public void addPeople() {
    var change = page.getChange();
    act(() -> searching.addPeople(page.getId(), change.getTier(), change.getTechnicianIds()));
  }

  public void changePlaces() {
    act(() -> searching.changePlaces(page.getId(), page.getChange().getPlaces()));
  }

  private void act(Runnable action) {
    try {
      action.run();
    } finally {
      page.refresh();
    }
  }

  private int seenRevision() {
    return sent.version("seenRevision");
  }
}
