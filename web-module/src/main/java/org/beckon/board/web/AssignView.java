package org.beckon.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.beckon.board.BoardCard;
import org.beckon.platform.Require;
import org.beckon.schedule.Alternatives;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;
import org.beckon.schedule.TechnicianOption;

/**
 * Behind the assign dialog of /WEB-INF/includes/placement.xhtml: technician, date, time and
 * duration, for whoever does not drag.
 */
@Named
@ViewScoped
public class AssignView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 6;

  @Inject Alternatives alternatives;
  @Inject BestMatch match;
  @Inject PlacementCards cards;
  @Inject PlacementView placement;
  @Inject Clock clock;

  private BoardCard card;
  private Long technicianId;
  private LocalDateTime startsAt;
  private Integer minutes;
  private List<TechnicianOption> technicians = List.of();
  private List<Suggestion> suggestions = List.of();
  private boolean suggested;

  /** With what the script sent, what the card has, or the nearest who is free in the next hour. */
  public void open() {
    var suggested = cards.suggested(clock.instant());
    card = suggested.card();
    technicianId = suggested.technicianId();
    startsAt = LocalDateTime.ofInstant(suggested.startsAt(), clock.getZone());
    minutes = suggested.minutes();
    lookAround();
    if (technicianId == null && !technicians.isEmpty() && technicians.get(0).fits()) {
      technicianId = technicians.get(0).technicianId();
    }
  }

  /** Another time or duration: who is free then? */
  public void lookAround() {
    suggestions = List.of();
    suggested = false;
    if (startsAt != null && minutes != null) {
      technicians = alternatives.technicians(chosen().command());
    }
  }

  /** Suggest Best Match: chooses the best, which the dispatcher may change (S1-18, S1-19). */
  public void suggest() {
    var wanted = chosen();
    suggestions =
        match.suggest(
            MatchWanted.at(card.jobId(), card.appointmentId(), wanted.startsAt(), wanted.minutes())
                .atMost(SUGGESTIONS));
    suggested = true;
    suggestions.stream()
        .filter(Suggestion::fits)
        .findFirst()
        .ifPresent(best -> technicianId = best.technicianId());
  }

  /** One of those who were suggested. */
  public void choose(Long other) {
    technicianId = other;
  }

  public void assign() {
    Require.given("technicianId", technicianId);
    placement.place(chosen());
  }

  private Placement chosen() {
    var time = Require.given("startsAt", startsAt).atZone(clock.getZone()).toInstant();
    return new Placement(
        card, card.seenVersion(), technicianId, time, Require.given("minutes", minutes));
  }

  /** What speaks against the chosen technician; empty when they fit, or nobody is chosen. */
  public List<String> getObjections() {
    return chosenTechnician().map(TechnicianOption::objections).orElse(List.of());
  }

  /** Whether nobody could override what speaks against them. */
  public boolean isRefused() {
    return chosenTechnician().filter(TechnicianOption::isRefused).isPresent();
  }

  /** Whether somebody is chosen, and can go then. */
  public boolean isFitting() {
    return chosenTechnician().filter(TechnicianOption::fits).isPresent();
  }

  private Optional<TechnicianOption> chosenTechnician() {
    return technicians.stream()
        .filter(option -> Long.valueOf(option.technicianId()).equals(technicianId))
        .findFirst();
  }

  public String label(TechnicianOption option) {
    return Wording.person(option) + Wording.verdict(option);
  }

  public List<Suggestion> getSuggestions() {
    return suggestions;
  }

  /** Whether somebody has asked for suggestions for this time. */
  public boolean isSuggested() {
    return suggested;
  }

  public BoardCard getCard() {
    return card;
  }

  public List<TechnicianOption> getTechnicians() {
    return technicians;
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(LocalDateTime startsAt) {
    this.startsAt = startsAt;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }
}
