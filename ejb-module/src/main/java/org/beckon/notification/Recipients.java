package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.beckon.platform.NotFound;

/**
 * How people can be reached as of now. Reads the two columns it needs and nothing else of customers
 * and technicians, whose features use this one.
 */
@ApplicationScoped
class Recipients {

  @PersistenceContext EntityManager em;

  Recipient technician(long id) {
    return recipient(
        RecipientKind.TECHNICIAN,
        id,
        "select name, email, notify_by_email from technician where id = ?1");
  }

  Recipient customer(long id) {
    return recipient(
        RecipientKind.CUSTOMER,
        id,
        "select name, email, notify_by_email from customer where id = ?1");
  }

  /** Whom a notification was for, as on record today: an address may have been put right since. */
  Recipient of(Notification notification) {
    return switch (notification.recipientKind()) {
      case TECHNICIAN -> technician(notification.technicianId());
      case CUSTOMER -> customer(notification.customerId());
    };
  }

  private Recipient recipient(RecipientKind kind, long id, String sql) {
    List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    if (rows.isEmpty()) {
      throw new NotFound(kind.word(), id);
    }
    var row = (Object[]) rows.get(0);
    return new Recipient(kind, id, (String) row[0], (String) row[1], (Boolean) row[2]);
  }
}
