package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.platform.Failures;
import org.beckon.platform.Roles;

/** The morning's run: sends many visits; each goes out or is refused by itself (S2-41). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendingSeveral {

  @Inject Dispatching dispatching;

  /** One result a command, in their order. */
  public List<SendResult> send(List<SendAppointment> commands) {
    return commands.stream().map(this::send).toList();
  }

  private SendResult send(SendAppointment command) {
    try {
      dispatching.send(command);
      return new SendResult(command.appointmentId(), null);
    } catch (RuntimeException thrown) {
      var refusal = Failures.refusalIn(thrown).orElseThrow(() -> thrown);
      return new SendResult(command.appointmentId(), refusal.getMessage());
    }
  }
}
