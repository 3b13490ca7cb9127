package org.beckon.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.SendAppointment;
import org.beckon.dispatch.SendResult;
import org.beckon.dispatch.SendingSeveral;
import org.beckon.lock.LockVisit;
import org.beckon.lock.Locking;
import org.beckon.platform.Invalid;
import org.beckon.platform.Stale;
import org.beckon.platform.web.Parameters;
import org.beckon.schedule.Scheduling;
import org.beckon.settings.Settings;
import org.primefaces.PrimeFaces;

/** Send to Tech and its neighbors: called by drops, menus and keys of board and schedule. */
@Named
@RequestScoped
public class VisitActions {

  @Inject Dispatching dispatching;
  @Inject SendingSeveral several;
  @Inject Scheduling scheduling;
  @Inject FieldWork fieldWork;
  @Inject Locking locking;
  @Inject Settings settings;
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
      case SEND -> {
        dispatching.send(visit());
        PrimeFaces.current()
            .ajax()
            .addCallbackParam("undoSeconds", settings.sendWindow().toSeconds());
      }
      case TAKE_BACK -> dispatching.takeBack(visit());
      case LOCK_TIME, LOCK_PERSON -> lock(action, true);
      case UNLOCK_TIME, UNLOCK_PERSON -> lock(action, false);
      case REMOVE ->
          scheduling.removeAppointment(sent.id("appointmentId"), sent.version("version"));
      case RECALL ->
          dispatching.recall(sent.id("assignmentId"), sent.version("version"), sent.text("reason"));
      case UNASSIGN -> scheduling.unassign(sent.id("assignmentId"), sent.version("version"));
      case ACKNOWLEDGE, EN_ROUTE, CHECK_IN, CHECK_OUT ->
          fieldWork.take(sent.id("assignmentId"), sent.version("version"), action.step());
    }
  }

  /** Pins a day of a technician, or lets it go (C11). */
  public void lockDay() {
    var day = sent.text("day");
    try {
      locking.lockDay(
          sent.id("technicianId"),
          LocalDate.parse(day == null ? "" : day),
          Boolean.parseBoolean(sent.text("locked")));
    } catch (DateTimeParseException unreadable) {
      throw new Invalid("day", "must look like 2026-03-02");
    }
  }

  private SendAppointment visit() {
    return new SendAppointment(sent.id("appointmentId"), sent.version("version"));
  }

  private void lock(VisitAction action, boolean locked) {
    locking.lock(
        new LockVisit(
            sent.id("appointmentId"),
            sent.version("version"),
            action.lock(),
            locked,
            sent.text("reason")));
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
