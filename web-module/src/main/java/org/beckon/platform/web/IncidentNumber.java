package org.beckon.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;

/** Under which number the error page says it is on record. */
@Named("incident")
@RequestScoped
public class IncidentNumber {

  @Inject ExternalContext external;

  private String number;

  /** Given where it was noticed, or else now. */
  public String getNumber() {
    if (number == null) {
      var request = external.getRequestMap();
      number =
          request.get("incident") instanceof String given
              ? given
              : Incidents.log((Throwable) request.get(RequestDispatcher.ERROR_EXCEPTION));
    }
    return number;
  }
}
