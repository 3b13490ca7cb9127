package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.platform.Failures;
import org.beckon.platform.Roles;

/** Somebody is sick: all of their visits at once, each handed over or refused by itself (C7). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReassigningSeveral {

  @Inject Reassigning reassigning;

  /** One result a command, in their order. */
  public List<ReassignResult> reassign(List<ReassignJob> commands) {
    return commands.stream().map(this::reassign).toList();
  }

  private ReassignResult reassign(ReassignJob command) {
    try {
      reassigning.reassign(command);
      return new ReassignResult(command.assignmentId(), null);
    } catch (RuntimeException thrown) {
      var refusal = Failures.refusalIn(thrown).orElseThrow(() -> thrown);
      return new ReassignResult(command.assignmentId(), refusal.getMessage());
    }
  }
}
