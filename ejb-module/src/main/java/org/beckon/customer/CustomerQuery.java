package org.beckon.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Like;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Reads customers and their sites. Nothing here changes anything. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class CustomerQuery {

  private static final String LINE =
      """
      select new org.beckon.customer.CustomerLine(c.id, c.version, c.kind, c.name, c.accountNumber,
        c.email, c.phone, c.notifyByEmail, c.notifyByPhone, c.preferredTechnicianId) from Customer c
      """;
  private static final String SITE =
      """
      select new org.beckon.customer.SiteLine(s.id, s.version, s.customer.id, s.name, s.street,
        s.city, s.postalCode, s.latitude, s.longitude, s.zone, s.accessNotes) from Site s
      """;
  private static final String MATCHING =
      " where lower(c.name) like :text escape '!' or lower(c.accountNumber) like :text escape '!'";

  @PersistenceContext EntityManager em;
  @Inject History history;

  /** Those whose name or account number holds the text, by name. */
  public Page<CustomerLine> page(String text, int offset, int limit) {
    var pattern = Like.containing(text);
    var items =
        em.createQuery(LINE + MATCHING + " order by lower(c.name), c.id", CustomerLine.class)
            .setParameter("text", pattern)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    var total =
        em.createQuery("select count(c) from Customer c" + MATCHING, Long.class)
            .setParameter("text", pattern)
            .getSingleResult();
    return new Page<>(items, total, offset);
  }

  public CustomerLine get(long id) {
    return em.createQuery(LINE + " where c.id = :id", CustomerLine.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("customer", id));
  }

  public List<SiteLine> sitesOf(long customerId) {
    return em.createQuery(
            SITE + " where s.customer.id = :id order by lower(s.name), s.id", SiteLine.class)
        .setParameter("id", customerId)
        .getResultList();
  }

  public SiteLine site(long id) {
    return em.createQuery(SITE + " where s.id = :id", SiteLine.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("site", id));
  }

  /** What happened to the customer and the sites, oldest first; jobs tell their own. */
  public List<HistoryEntry> historyOf(long customerId) {
    return history.ofCustomer(customerId);
  }
}
