package org.beckon.platform.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Failures;

/**
 * Shows a refusal as a message on the page, loads a page again that was open too long, and gives
 * everything else a number.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var faces = FacesContext.getCurrentInstance();
    for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      var thrown = events.next().getContext().getException();
      if (isHandled(faces, thrown)) {
        events.remove();
      }
    }
    super.handle();
  }

  private static boolean isHandled(FacesContext faces, Throwable thrown) {
    var refusal = Failures.refusalIn(thrown);
    if (refusal.isPresent()) {
      show(faces, refusal.get());
      return true;
    }
    if (isCausedBy(EJBAccessException.class, thrown)
        || isCausedBy(AccessLocalException.class, thrown)) {
      say(faces, "Your roles do not allow this.");
      return true;
    }
    if (thrown instanceof ViewExpiredException) {
      loadAgain(faces);
      return true;
    }
    return broken(faces, thrown);
  }

  private static void show(FacesContext faces, BusinessException refusal) {
    say(faces, refusal.getMessage());
    refusal.field().ifPresent(field -> FieldMark.put(faces, field, refusal.getMessage()));
    faces.validationFailed();
  }

  /** The session kept too many pages, or is another one by now. What was typed is lost. */
  private static void loadAgain(FacesContext faces) {
    var external = faces.getExternalContext();
    external.getFlash().setKeepMessages(true);
    say(faces, "This page had been open too long and was loaded again. Please repeat.");
    try {
      external.redirect(external.getRequestContextPath() + external.getRequestServletPath());
      faces.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** A page that asked for a part of itself stays; any other goes to the error page. */
  private static boolean broken(FacesContext faces, Throwable thrown) {
    var incident = Incidents.log(thrown);
    var isPartial = faces.getPartialViewContext().isAjaxRequest() && !faces.getResponseComplete();
    if (isPartial && faces.getViewRoot() != null && !isRendering(faces)) {
      say(faces, "Something is broken. It is on record as incident " + incident + ".");
      return true;
    }
    faces.getExternalContext().getRequestMap().put("incident", incident);
    return false;
  }

  private static boolean isRendering(FacesContext faces) {
    return faces.getCurrentPhaseId() == jakarta.faces.event.PhaseId.RENDER_RESPONSE;
  }

  private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static void say(FacesContext faces, String text) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
