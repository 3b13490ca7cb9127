package org.beckon.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.job.web.JobView;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.web.Parameters;
import org.beckon.search.OfferPreview;
import org.beckon.search.ReservePlace;
import org.beckon.search.Reserving;
import org.beckon.search.SearchPreparation;

/** Behind the dialog of /WEB-INF/includes/search-reserve.xhtml: one person is asked (S0-23). */
@Named
@ViewScoped
public class ReserveView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_MINUTES = 30;

  @Inject JobSheetQuery sheets;
  @Inject SearchPreparation preparation;
  @Inject Reserving reserving;
  @Inject AskablePeople askable;
  @Inject JobView page;
  @Inject Parameters sent;

  private JobSheet sheet;
  private JobSheet.Visit visit;
  private List<PersonRow> people = List.of();
  private List<WayRow> ways = List.of();
  private Long technicianId;
  private int minutes;
  private boolean autoBook;
  private OfferPreview preview;

  public void open() {
    sheet = sheets.sheet(sent.id("job"));
    visit = OpenPlaces.visit(sheet, sent.id("target"));
    var around = askable.around(sheet.line().id(), visit);
    people = around.people();
    ways = around.wayRows();
    ways.stream().filter(WayRow::isProvided).forEach(way -> way.setOn(true));
    technicianId = null;
    minutes = USUAL_MINUTES;
    autoBook = true;
    preview = preparation.preview(visit.id(), AskablePeople.CHANNELS.get(0), true);
  }

  /** Keeps the place and asks; the page shows it. */
  public void reserve() {
    var channels = ways.stream().filter(WayRow::isOn).map(WayRow::getChannel).toList();
    if (channels.isEmpty()) {
      throw new Invalid("ways", "must be chosen: at least one");
    }
    reserving.reserve(
        new ReservePlace(
            visit.id(),
            Require.given("technicianId", technicianId),
            channels,
            Duration.ofMinutes(minutes),
            autoBook));
    page.refresh();
  }

  /** What speaks against whoever is chosen; empty when nothing does, or nobody is. */
  public List<String> getObjections() {
    return people.stream()
        .filter(row -> Objects.equals(row.getId(), technicianId))
        .filter(row -> !row.isFit())
        .map(PersonRow::getNote)
        .toList();
  }

  public JobSheet getSheet() {
    return sheet;
  }

  /** Null while the dialog is closed. */
  public JobSheet.Visit getVisit() {
    return visit;
  }

  public List<PersonRow> getPeople() {
    return people;
  }

  public List<WayRow> getWays() {
    return ways;
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }

  public boolean isAutoBook() {
    return autoBook;
  }

  public void setAutoBook(boolean autoBook) {
    this.autoBook = autoBook;
  }

  public OfferPreview getPreview() {
    return preview;
  }
}
