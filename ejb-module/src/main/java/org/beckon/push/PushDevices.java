package org.beckon.push;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Every device there is. */
@Stateless
@PermitAll
public class PushDevices {

  @PersistenceContext EntityManager em;

  /** Of the person with this login, first registered first. */
  public List<PushDevice> ofLogin(String login) {
    return em.createQuery(
            """
            select d from PushDevice d, Account a
            where d.accountId = a.id and lower(a.login) = lower(:login) order by d.id
            """,
            PushDevice.class)
        .setParameter("login", login)
        .getResultList();
  }

  /** Of the technician's account, if there is one. */
  public List<DeviceLine> linesOfTechnician(long technicianId) {
    return em.createQuery(
            """
            select new org.beckon.push.DeviceLine(d.id, d.name, d.registeredAt)
            from PushDevice d, Account a
            where d.accountId = a.id and a.technicianId = :technician order by d.id
            """,
            DeviceLine.class)
        .setParameter("technician", technicianId)
        .getResultList();
  }

  /** The browser with this address, if it is registered. */
  public Optional<PushDevice> withEndpoint(String endpoint) {
    return em.createQuery(
            "select d from PushDevice d where d.endpoint = :endpoint", PushDevice.class)
        .setParameter("endpoint", endpoint)
        .getResultStream()
        .findFirst();
  }

  /** Empty when it is not there any more. */
  public Optional<PushDevice> find(long id) {
    return Optional.ofNullable(em.find(PushDevice.class, id));
  }

  /** From now on it gets what its owner is told. */
  public void add(PushDevice device) {
    em.persist(device);
  }

  /** From now on it gets nothing. */
  public void remove(PushDevice device) {
    em.remove(device);
  }

  /** Its push service says that it is gone. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void forget(long id) {
    Optional.ofNullable(em.find(PushDevice.class, id)).ifPresent(em::remove);
  }

  /** Of one account. */
  public List<DeviceLine> lines(long accountId) {
    return em.createQuery(
            """
            select new org.beckon.push.DeviceLine(d.id, d.name, d.registeredAt)
            from PushDevice d where d.accountId = :account order by d.id
            """,
            DeviceLine.class)
        .setParameter("account", accountId)
        .getResultList();
  }
}
