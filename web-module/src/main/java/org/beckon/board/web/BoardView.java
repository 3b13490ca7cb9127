package org.beckon.board.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beckon.board.BoardFilter;
import org.beckon.platform.Invalid;
import org.primefaces.PrimeFaces;

/**
 * Behind /board/board.xhtml: the range of days. The cards are drawn by board.js from /api/v1/board,
 * and commands go to PlacementView and VisitActions.
 */
@Named
@ViewScoped
public class BoardView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Clock clock;

  private List<LocalDate> range;
  private Instant now;

  @PostConstruct
  void open() {
    now = clock.instant();
    var week = BoardFilter.week(LocalDate.ofInstant(now, clock.getZone()));
    range = new ArrayList<>(List.of(week.first(), week.last()));
  }

  /** Both days are chosen; the page loads what is planned for them (S2-10). */
  public void choose() {
    if (range == null || range.isEmpty()) {
      throw new Invalid("range", "must have a first and a last day");
    }
    PrimeFaces.current().ajax().addCallbackParam("first", getFirst().toString());
    PrimeFaces.current().ajax().addCallbackParam("last", getLast().toString());
  }

  public LocalDate getFirst() {
    return range.get(0);
  }

  public LocalDate getLast() {
    return range.get(range.size() - 1);
  }

  /** When the page was opened, by the clock that decides: browsers' clocks are wrong. */
  public Instant getNow() {
    return now;
  }

  public String getZone() {
    return clock.getZone().getId();
  }

  public List<LocalDate> getRange() {
    return range;
  }

  public void setRange(List<LocalDate> range) {
    this.range = range;
  }
}
