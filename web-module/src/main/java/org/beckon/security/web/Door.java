package org.beckon.security.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which way in a request has taken: people read pages, machines read problems. */
enum Door {
  PAGE,
  /** A page that asks for a part of itself; only a partial answer can send it elsewhere. */
  PARTIAL_PAGE,
  REST,
  SOAP;

  static Door of(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/soap/")) {
      return SOAP;
    }
    if (path.startsWith("/api/") || path.startsWith("/metrics") || path.equals("/live")) {
      return REST;
    }
    return "partial/ajax".equals(request.getHeader("Faces-Request")) ? PARTIAL_PAGE : PAGE;
  }

  boolean isForMachines() {
    return this == REST || this == SOAP;
  }
}
