package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up what files refer to, many keys at a time. */
@ApplicationScoped
class KnownKeys {

  private static final int AT_ONCE = 1000;

  @PersistenceContext EntityManager em;

  /**
   * A site as files call it.
   *
   * @param account the customer's account number
   */
  record SiteKey(String account, String name) {}

  /** A site as we call it. */
  record KnownSite(long siteId, long customerId, ZoneId zone) {}

  Set<String> accountNumbers(List<String> keys) {
    return found("select c.accountNumber from Customer c where c.accountNumber in :keys", keys);
  }

  Set<String> employeeNumbers(List<String> keys) {
    return found("select t.employeeNumber from Technician t where t.employeeNumber in :keys", keys);
  }

  Set<String> externalIds(List<String> keys) {
    return found("select j.externalId from Job j where j.externalId in :keys", keys);
  }

  /** The sites of these customers. Of two sites of one name the older is meant. */
  Map<SiteKey, KnownSite> sitesOf(List<String> accounts) {
    var sites = new HashMap<SiteKey, KnownSite>();
    for (int from = 0; from < accounts.size(); from += AT_ONCE) {
      em.createQuery(
              """
              select c.accountNumber, s.name, s.id, c.id, s.zone from Site s join s.customer c
              where c.accountNumber in :keys order by s.id
              """,
              Object[].class)
          .setParameter("keys", part(accounts, from))
          .getResultStream()
          .forEach(
              row ->
                  sites.putIfAbsent(
                      new SiteKey((String) row[0], (String) row[1]),
                      new KnownSite((long) row[2], (long) row[3], (ZoneId) row[4])));
    }
    return sites;
  }

  /** Employee numbers with ids. */
  Map<String, Long> technicians(List<String> keys) {
    return ids(
        "select t.employeeNumber, t.id from Technician t where t.employeeNumber in :keys", keys);
  }

  /** Account numbers with ids. */
  Map<String, Long> customers(List<String> keys) {
    return ids("select c.accountNumber, c.id from Customer c where c.accountNumber in :keys", keys);
  }

  private Map<String, Long> ids(String query, List<String> keys) {
    var ids = new HashMap<String, Long>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      em.createQuery(query, Object[].class)
          .setParameter("keys", part(keys, from))
          .getResultStream()
          .forEach(row -> ids.put((String) row[0], (Long) row[1]));
    }
    return ids;
  }

  private Set<String> found(String query, List<String> keys) {
    var found = new HashSet<String>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      found.addAll(
          em.createQuery(query, String.class)
              .setParameter("keys", part(keys, from))
              .getResultList());
    }
    return found;
  }

  private static List<String> part(List<String> keys, int from) {
    return keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
  }
}
