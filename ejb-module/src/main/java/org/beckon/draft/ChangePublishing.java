package org.beckon.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.schedule.Scheduling;

/** Makes one proposed change real, in a transaction of its own. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangePublishing {

  @Inject ProposedChanges changes;
  @Inject Scheduling scheduling;
  @Inject Caller caller;

  /** The proposal is gone when, and only when, it was done. */
  public void publish(long changeId) {
    var change = changes.getForUpdate(caller.name(), changeId);
    scheduling.place(change.command());
    changes.remove(change);
  }
}
