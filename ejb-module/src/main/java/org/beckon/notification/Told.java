package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What people know from us, so that nobody is told what they know (C12). */
@ApplicationScoped
public class Told {

  private static final String LAST =
      """
      select n from Attempt a join a.notification n
      where n.assignmentId = :assignment
        and (n.technicianId = :technician or n.customerId = :customer)
        and a.state <> org.beckon.notification.AttemptState.CANCELED
      order by n.id desc
      """;

  private static final String OF_VISIT =
      """
      select n from Attempt a join a.notification n
      where n.appointmentId = :visit and n.customerId = :customer
        and a.state <> org.beckon.notification.AttemptState.CANCELED
      order by n.id desc
      """;

  @PersistenceContext EntityManager em;

  /**
   * What somebody was told last about a place, or would have been if a channel were in use.
   *
   * @param facts of the visit that they know by it; null when it says nothing of them
   */
  public record Last(long notificationId, NoticeType type, String facts) {

    /** Whether they know that the visit takes place. */
    public boolean isOn() {
      return switch (type) {
        case DISPATCH, REASSIGNED_TO, CONFIRMATION, STATUS_UPDATE, ON_MY_WAY, ARRIVED, SURVEY ->
            true;
        case OFFER, RESERVATION, CANCELLATION, REASSIGNED_FROM, RECALLED, GATEWAY -> false;
      };
    }
  }

  /** What was withdrawn before it left does not count. Empty for somebody who knows nothing. */
  public Optional<Last> last(long assignmentId, Recipient recipient) {
    return em.createQuery(LAST, Notification.class)
        .setParameter("assignment", assignmentId)
        .setParameter("technician", recipient.idAs(RecipientKind.TECHNICIAN))
        .setParameter("customer", recipient.idAs(RecipientKind.CUSTOMER))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Told::last);
  }

  /** The same of a customer and all places of a visit together. */
  public Optional<Last> lastOfVisit(long appointmentId, Recipient customer) {
    return em.createQuery(OF_VISIT, Notification.class)
        .setParameter("visit", appointmentId)
        .setParameter("customer", customer.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Told::last);
  }

  private static Last last(Notification told) {
    // What was told before facts were kept held them, as they were.
    return new Last(told.id(), told.type(), told.facts() == null ? told.text() : told.facts());
  }
}
