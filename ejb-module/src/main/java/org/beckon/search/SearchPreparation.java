package org.beckon.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beckon.appointment.Appointments;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Reachability;
import org.beckon.notification.Reachable;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;

/** What somebody wants to know before a search begins, and of the plan of one that has. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class SearchPreparation {

  private static final String LINK_OF_EACH = "the-link-of-each-person";
  private static final String CODE_OF_EACH = "00";

  private static final String RESERVATION =
      "select new org.beckon.search.ReservationLine(r.id, r.status, r.technicianId, r.until,"
          + " r.autoBook) from Reservation r where r.search.id = :id";

  private static final List<ChannelKind> WAYS =
      List.of(ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.SMS, ChannelKind.PUSH);

  @PersistenceContext EntityManager em;
  @Inject Reachability reachability;
  @Inject Appointments appointments;
  @Inject OfferText offers;

  /** Of those who are active, by name. */
  public List<String> personnelTypes() {
    return em.createQuery(
            "select distinct t.personnelType from Technician t where t.active = true"
                + " and t.personnelType is not null order by t.personnelType",
            String.class)
        .getResultList();
  }

  /** Whom what reaches, in two statements however many they are. */
  public AskedWays ways(Collection<Long> technicianIds) {
    var reach = reachability.of(technicianIds);
    var objections = new HashMap<Long, Map<ChannelKind, String>>();
    reach.forEach((id, one) -> objections.put(id, objections(one)));
    var used = reach.values().stream().findFirst().map(Reachable::used).orElse(Set.of());
    return new AskedWays(used, objections);
  }

  private static Map<ChannelKind, String> objections(Reachable one) {
    var objections = new EnumMap<ChannelKind, String>(ChannelKind.class);
    WAYS.forEach(way -> one.objection(way).ifPresent(why -> objections.put(way, why)));
    return objections;
  }

  /** What people would be asked about the visit. */
  public OfferPreview preview(long appointmentId, ChannelKind way, boolean reservation) {
    var places = appointments.get(appointmentId).places().toList();
    var link = new Token(LINK_OF_EACH);
    var worded =
        reservation
            ? offers.reservation(places.get(0), "the person", way, link, CODE_OF_EACH)
            : offers.question(places, way, link, CODE_OF_EACH);
    return new OfferPreview(
        worded.subject(),
        switch (way) {
          case EMAIL -> worded.body();
          case PHONE -> worded.spoken();
          case SMS, PUSH, IN_APP -> worded.brief();
        });
  }

  /** As it is in force for that search. */
  public SearchPlan plan(long searchId) {
    return em.createQuery("select s from Search s where s.id = :id", Search.class)
        .setParameter("id", searchId)
        .getResultStream()
        .findFirst()
        .map(Search::plan)
        .orElseThrow(() -> new NotFound("search", searchId));
  }

  /** Empty when the search is none of a reservation. */
  public Optional<ReservationLine> reservation(long searchId) {
    return em.createQuery(RESERVATION, ReservationLine.class)
        .setParameter("id", searchId)
        .getResultStream()
        .findFirst();
  }
}
