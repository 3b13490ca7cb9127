package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.beckon.gateway.ChannelKind;

/** Who is told that something needs a decision: supervisors and administrators, on their pages. */
@ApplicationScoped
public class Supervisors {

  private static final String ALL =
      """
      select a.id, a.display_name, a.login from account a
      where a.active and exists (select 1 from account_role r
        where r.account_id = a.id and r.role in ('SUPERVISOR', 'ADMIN'))
      order by a.id
      """;

  @PersistenceContext EntityManager em;

  /** Of those who may sign in. */
  public List<Recipient> all() {
    List<?> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(row -> recipient((Object[]) row)).toList();
  }

  private static Recipient recipient(Object[] row) {
    return new Recipient(
        RecipientKind.ACCOUNT,
        ((Number) row[0]).longValue(),
        (String) row[1],
        Map.of(ChannelKind.IN_APP, new Recipient.Way((String) row[2], true)));
  }
}
