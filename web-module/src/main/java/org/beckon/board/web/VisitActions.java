package org.beckon.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.SendAppointment;
import org.beckon.dispatch.SendResult;
import org.beckon.dispatch.SendingSeveral;
import org.beckon.platform.Invalid;
import org.beckon.platform.Stale;
import org.beckon.platform.web.Parameters;
import org.beckon.schedule.Scheduling;
import org.primefaces.PrimeFaces;

/** Send to Tech and its neighbors: called by drops, menus and keys of board and schedule. */
@Named
@RequestScoped
public class VisitActions {

  @Inject Dispatching dispatching;
  @Inject SendingSeveral several;
  @Inject Scheduling scheduling;
  @Inject FieldWork fieldWork;
  @Inject CardReply reply;
  @Inject Meanwhile meanwhile;
  @Inject Parameters sent;

  /** One action on one card; what it became goes back to the page. */
  public void take() {
    try {
      take(sent.choice("action", VisitAction.class));
      reply.changed(sent.id("jobId"));
    } catch (Stale changed) {
      meanwhile.tell(sent.id("jobId"), sent.optionalId("appointmentId"));
    }
  }

  private void take(VisitAction action) {
    switch (action) {
      case SEND ->
          dispatching.send(new SendAppointment(sent.id("appointmentId"), sent.version("version")));
      case REMOVE ->
          scheduling.removeAppointment(sent.id("appointmentId"), sent.version("version"));
      case RECALL ->
          dispatching.recall(sent.id("assignmentId"), sent.version("version"), sent.text("reason"));
      case UNASSIGN -> scheduling.unassign(sent.id("assignmentId"), sent.version("version"));
      case ACKNOWLEDGE, EN_ROUTE, CHECK_IN, CHECK_OUT ->
          fieldWork.take(sent.id("assignmentId"), sent.version("version"), action.step());
    }
  }

  /** The morning's run: each is sent or refused by itself, and the refusals are shown (S2-41). */
  public void sendSeveral() {
    var results = several.send(chosen());
    var refused = results.stream().map(SendResult::refusal).filter(Objects::nonNull).toList();
    var faces = FacesContext.getCurrentInstance();
    refused.stream()
        .distinct()
        .forEach(
            why -> faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, why, null)));
    PrimeFaces.current().ajax().addCallbackParam("sent", results.size() - refused.size());
    PrimeFaces.current().ajax().addCallbackParam("refused", refused.size());
  }

  /** Sent by the page as {@code 12:3,15:0}: visit and the version that was seen. */
  private List<SendAppointment> chosen() {
    var text = sent.text("visits");
    if (text == null) {
      throw new Invalid("visits", "must not be empty");
    }
    return Arrays.stream(text.split(",")).map(VisitActions::visit).toList();
  }

  private static SendAppointment visit(String text) {
    var parts = text.split(":");
    try {
      return new SendAppointment(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
      throw new Invalid("visits", "must be visits and versions such as 12:3,15:0");
    }
  }
}
