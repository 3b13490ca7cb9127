package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Recipient.Way;
import org.beckon.platform.NotFound;

/**
 * How people can be reached as of now. Reads the columns it needs and nothing else of customers,
 * technicians and accounts, whose features use this one.
 */
@ApplicationScoped
class Recipients {

  private static final String TECHNICIAN =
      """
      select t.name, t.email, t.notify_by_email, p.number, t.notify_by_phone,
        t.notify_by_sms and not exists (select 1 from sms_opt_out o where o.number = p.number),
        a.login, t.notify_in_app, t.notify_by_push,
        (select string_agg(d.name, ', ' order by d.id) from push_device d where d.account_id = a.id)
      from technician t
        left join technician_phone p on p.technician_id = t.id and p.position = t.phone_to_call
        left join account a on a.technician_id = t.id and a.active
      where t.id = ?1
      """;

  /** A technician who has no other address as an account is reached as the technician. */
  private static final String ACCOUNT =
      """
      select a.display_name, coalesce(a.email, t.email),
        a.email is not null or coalesce(t.notify_by_email, true)
      from account a left join technician t on t.id = a.technician_id
      where a.id = ?1
      """;

  private static final String CUSTOMER =
      "select name, email, notify_by_email, phone, notify_by_phone from customer where id = ?1";

  @PersistenceContext EntityManager em;

  Recipient technician(long id) {
    var row = row(TECHNICIAN, RecipientKind.TECHNICIAN, id);
    var ways = common(row);
    ways.put(ChannelKind.SMS, new Way((String) row[3], (Boolean) row[5]));
    if (row[6] instanceof String login) {
      ways.put(ChannelKind.IN_APP, new Way(login, (Boolean) row[7]));
      ways.put(
          ChannelKind.PUSH,
          new Way(row[9] == null ? null : login, (String) row[9], (Boolean) row[8]));
    }
    return new Recipient(RecipientKind.TECHNICIAN, id, (String) row[0], ways);
  }

  Recipient customer(long id) {
    var row = row(CUSTOMER, RecipientKind.CUSTOMER, id);
    return new Recipient(RecipientKind.CUSTOMER, id, (String) row[0], common(row));
  }

  Recipient account(long id) {
    var row = row(ACCOUNT, RecipientKind.ACCOUNT, id);
    var email = new Way((String) row[1], (Boolean) row[2]);
    return new Recipient(
        RecipientKind.ACCOUNT, id, (String) row[0], Map.of(ChannelKind.EMAIL, email));
  }

  /** Whom a notification was for, as on record today: an address may have been put right since. */
  Recipient of(Notification notification) {
    return switch (notification.recipientKind()) {
      case TECHNICIAN -> technician(notification.technicianId());
      case CUSTOMER -> customer(notification.customerId());
      case ACCOUNT -> account(notification.accountId());
    };
  }

  /** With the ways that the caller did not know. */
  Recipient complete(Recipient known) {
    var onRecord =
        switch (known.kind()) {
          case TECHNICIAN -> technician(known.id());
          case CUSTOMER -> customer(known.id());
          case ACCOUNT -> account(known.id());
        };
    return known.completedBy(onRecord);
  }

  private static Map<ChannelKind, Way> common(Object[] row) {
    var ways = new EnumMap<ChannelKind, Way>(ChannelKind.class);
    ways.put(ChannelKind.EMAIL, new Way((String) row[1], (Boolean) row[2]));
    ways.put(ChannelKind.PHONE, new Way((String) row[3], (Boolean) row[4]));
    return ways;
  }

  private Object[] row(String sql, RecipientKind kind, long id) {
    List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    if (rows.isEmpty()) {
      throw new NotFound(kind.word(), id);
    }
    return (Object[]) rows.get(0);
  }
}
