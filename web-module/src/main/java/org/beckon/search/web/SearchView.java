package org.beckon.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.web.Timeline;
import org.beckon.history.web.TimelineLine;
import org.beckon.platform.web.Times;
import org.beckon.search.CandidateLine;
import org.beckon.search.LegLine;
import org.beckon.search.ReservationLine;
import org.beckon.search.ReservationStatus;
import org.beckon.search.SearchLine;
import org.beckon.search.SearchPlan;
import org.beckon.search.SearchPreparation;
import org.beckon.search.SearchQuery;
import org.beckon.search.SearchSheet;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;

/**
 * Behind /search/search.xhtml: Dispatch Details. What is done to it is in {@link SearchActions}.
 */
@Named
@ViewScoped
public class SearchView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PEOPLE = 500;

  @Inject SearchQuery query;
  @Inject SearchPreparation preparation;
  @Inject TechnicianQuery technicians;
  @Inject Timeline timeline;
  @Inject Times times;

  private Long id;
  private SearchSheet sheet;
  private ReservationLine reservation;
  private List<String> plan = List.of();
  private List<ChannelKind> channels = List.of();
  private List<Integer> tiers = List.of();
  private List<TimelineLine> story = List.of();
  private List<TechnicianLine> others = List.of();
  private final SearchChange change = new SearchChange();

  /** Called when the page opens, after each action, and when something has changed elsewhere. */
  public void refresh() {
    if (id == null) {
      return;
    }
    sheet = query.sheet(id);
    var inForce = preparation.plan(id);
    plan = PlanWords.of(inForce, times);
    channels = channels(inForce);
    tiers = numbers(inForce.tiers().size());
    reservation = sheet.line().reservation() ? preparation.reservation(id).orElse(null) : null;
    story =
        timeline.lines(
            sheet.history(),
            sheet.candidates().stream()
                .collect(Collectors.toMap(CandidateLine::technicianId, CandidateLine::name)));
  }

  /** Phone and e-mail always, side by side (S0-61); others where they are used. */
  private static List<ChannelKind> channels(SearchPlan plan) {
    var shown = new ArrayList<>(List.of(ChannelKind.PHONE, ChannelKind.EMAIL));
    plan.ways().stream()
        .map(way -> way.channel())
        .filter(channel -> !shown.contains(channel))
        .forEach(shown::add);
    return List.copyOf(shown);
  }

  private static List<Integer> numbers(int last) {
    return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** Who can be added: everybody who is active and not in the queue. */
  public void choosePeople() {
    var known = sheet.candidates().stream().map(CandidateLine::technicianId).toList();
    others =
        technicians.page(null, false, 0, MOST_PEOPLE).items().stream()
            .filter(one -> !known.contains(one.id()))
            .toList();
    change.begin(sheet.line());
  }

  /** The dialogs show how things are. */
  public void beginChange() {
    change.begin(sheet.line());
  }

  /** Null when the search does not use the channel. */
  public LegLine leg(CandidateLine candidate, ChannelKind channel) {
    return candidate.leg(channel).orElse(null);
  }

  public boolean isInTurn(CandidateLine candidate) {
    var inTurn = sheet.line().inTurn();
    return inTurn != null && List.of(inTurn.split(", ", -1)).contains(candidate.name());
  }

  public boolean isPausable() {
    return status() == DispatchStatus.ACTIVE || status() == DispatchStatus.HELD;
  }

  public boolean isPlayable() {
    return status() == DispatchStatus.PAUSED;
  }

  public boolean isStopped() {
    return status() == DispatchStatus.STOPPED;
  }

  /** Once more is possible where there was no success, and what it was for is still there. */
  public boolean isReopenable() {
    return isStopped()
        && !sheet.line().reservation()
        && sheet.line().outcome() != DispatchOutcome.CANCELED
        && sheet.line().filled() < sheet.line().places();
  }

  public boolean isChangeable() {
    return !isStopped() && !sheet.line().reservation();
  }

  /** They said yes and somebody is to say so (S0-25). */
  public boolean isBookable() {
    return reservation != null && reservation.status() == ReservationStatus.RESERVED_ACCEPTED;
  }

  public boolean isReservationCancelable() {
    return reservation != null
        && (reservation.status() == ReservationStatus.RESERVED
            || reservation.status() == ReservationStatus.RESERVED_ACCEPTED);
  }

  private DispatchStatus status() {
    return Objects.requireNonNull(sheet.line()).status();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public SearchSheet getSheet() {
    return sheet;
  }

  /** Null when there is no such search. */
  public SearchLine getLine() {
    return sheet == null ? null : sheet.line();
  }

  public ReservationLine getReservation() {
    return reservation;
  }

  public List<String> getPlan() {
    return plan;
  }

  public List<ChannelKind> getChannels() {
    return channels;
  }

  public List<Integer> getTiers() {
    return tiers;
  }

  public List<TimelineLine> getStory() {
    return story;
  }

  public List<TechnicianLine> getOthers() {
    return others;
  }

  public SearchChange getChange() {
    return change;
  }
}
