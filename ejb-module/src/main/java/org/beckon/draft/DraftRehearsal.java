package org.beckon.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Placing;

/** Tries the caller's proposals one after the other, in a transaction that is never committed. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DraftRehearsal {

  @PersistenceContext EntityManager em;
  @Inject ProposedChanges changes;
  @Inject Placing placing;
  @Inject Caller caller;

  /** Always ends with {@link DraftRehearsed}, which holds a result a change. */
  public void perform() {
    var results = new ArrayList<PublishResult>();
    for (var change : changes.of(caller.name())) {
      results.add(new PublishResult(change.id(), refusal(change.command())));
      em.flush();
    }
    throw new DraftRehearsed(results);
  }

  private String refusal(PlaceJob command) {
    try {
      placing.place(command);
      return null;
    } catch (BusinessException refused) {
      return refused.getMessage();
    }
  }
}
