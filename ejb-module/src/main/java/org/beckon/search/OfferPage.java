package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.appointment.Assignment;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.inbound.OfferSheet;
import org.beckon.inbound.OfferSheet.Fact;
import org.beckon.technician.Technicians;

/** What whoever opens a link sees of the question (S0-74). Looks only: takes no lock. */
@ApplicationScoped
class OfferPage {

  private static final int MOST_VISITS = 10;

  @PersistenceContext EntityManager em;
  @Inject Seating seating;
  @Inject Technicians technicians;
  @Inject OfferText text;
  @Inject Clock clock;

  Optional<OfferSheet> of(String token) {
    return em.createQuery(
            "select o from OfferLink k join k.offer o where k.tokenHash = :hash", Offer.class)
        .setParameter("hash", new Token(token).hash())
        .getResultStream()
        .findFirst()
        .map(this::sheet);
  }

  private OfferSheet sheet(Offer offer) {
    var candidate = offer.candidate();
    var search = candidate.search();
    var seats = seating.of(search);
    var isHeld = candidate.assignmentId().isPresent();
    var isOpen = !isHeld && isOpen(offer, seats);
    var own = candidate.assignmentId().map(id -> seating.get(seats, id)).map(List::of);
    var shown = own.orElseGet(() -> seats.openAt(clock.instant()));
    var first = shown.isEmpty() ? seating.about(search) : shown.get(0);
    return new OfferSheet(
        technicians.get(candidate.technicianId()).name(),
        first.appointment().job().number() + " " + first.appointment().job().title(),
        facts(shown.isEmpty() ? List.of(first) : shown, isOpen ? offer : null),
        isOpen,
        isHeld,
        answer(candidate));
  }

  private boolean isOpen(Offer offer, Seats seats) {
    var search = offer.candidate().search();
    var isCanceled =
        search
            .outcome()
            .filter(how -> how == DispatchOutcome.CANCELED || how == DispatchOutcome.WITHDRAWN)
            .isPresent();
    return !isCanceled
        && !seats.openAt(clock.instant()).isEmpty()
        && (offer.isOpen() || search.plan().acceptLate());
  }

  private List<Fact> facts(List<Assignment> places, Offer open) {
    var facts = new ArrayList<Fact>();
    var visits = places.stream().map(Assignment::appointment).distinct().toList();
    if (visits.size() == 1) {
      facts.add(new Fact("When", text.time(places.get(0))));
      facts.add(new Fact("Where", text.city(places.get(0))));
    } else {
      places.stream()
          .map(text::line)
          .distinct()
          .limit(MOST_VISITS)
          .forEach(line -> facts.add(new Fact("Visit", line)));
    }
    if (open != null && open.isOpen()) {
      facts.add(new Fact("Please answer by", text.moment(places.get(0), open.expiresAt())));
    }
    return facts;
  }

  private static String answer(Candidate candidate) {
    if (candidate.assignmentId().isPresent()) {
      return "Yes, and it is yours";
    }
    if (candidate.has(LegState.ACCEPTED)) {
      return "Yes";
    }
    if (candidate.has(LegState.ACCEPTED_LATE)) {
      return "Yes, when every place was taken";
    }
    return candidate.has(LegState.DECLINED) ? "No" : null;
  }
}
