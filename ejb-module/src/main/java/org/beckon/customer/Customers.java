package org.beckon.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where customers and their sites are kept. */
@ApplicationScoped
public class Customers {

  @PersistenceContext EntityManager em;

  public void add(Customer customer) {
    em.persist(customer);
  }

  public void add(Site site) {
    em.persist(site);
  }

  public Customer get(long id) {
    return Optional.ofNullable(em.find(Customer.class, id))
        .orElseThrow(() -> new NotFound("customer", id));
  }

  public Customer get(long id, int seenVersion) {
    var customer = get(id);
    Seen.check(seenVersion, customer.version());
    return customer;
  }

  public Site site(long id) {
    return Optional.ofNullable(em.find(Site.class, id)).orElseThrow(() -> new NotFound("site", id));
  }

  public Site site(long id, int seenVersion) {
    var site = site(id);
    Seen.check(seenVersion, site.version());
    return site;
  }

  boolean hasAccount(String accountNumber) {
    return !em.createQuery(
            "select c.id from Customer c where c.accountNumber = :number", Long.class)
        .setParameter("number", accountNumber)
        .getResultList()
        .isEmpty();
  }

  boolean isTechnician(long id) {
    return !em.createQuery("select t.id from Technician t where t.id = :id", Long.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  String freeAccountNumber() {
    var number = em.createNativeQuery("select nextval('account_number_seq')").getSingleResult();
    return "C-" + number;
  }
}
