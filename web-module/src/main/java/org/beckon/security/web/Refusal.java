package org.beckon.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.beckon.platform.rest.Problem;

/** What somebody gets who is not signed in: machines an answer, people the sign-in page. */
@ApplicationScoped
class Refusal {

  AuthenticationStatus send(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return switch (Door.of(request)) {
        case REST, SOAP -> unauthorized(response);
        case PARTIAL_PAGE -> partialRedirect(response, signInPage(request, pageBehind(request)));
        case PAGE -> context.redirect(signInPage(request, pathOf(request)));
      };
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Asks for a token, not for Basic: browsers remember passwords and would send them unasked. */
  private static AuthenticationStatus unauthorized(HttpServletResponse response)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"beckon\"");
    new Problem("security.not-signed-in", "Unauthorized", 401, "Send a valid API token.", null)
        .writeTo(response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus partialRedirect(HttpServletResponse response, String target)
      throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + target.replace("&", "&amp;")
                + "\"/></partial-response>");
    response.flushBuffer();
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static String signInPage(HttpServletRequest request, String next) {
    var page = request.getContextPath() + "/login.xhtml";
    var expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    var separator = "?";
    if (LocalPath.of(next).filter(path -> !path.endsWith(Home.PATH)).isPresent()) {
      page += separator + "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
      separator = "&";
    }
    return expired ? page + separator + "expired=true" : page;
  }

  /** A form posts without the query of its page; the browser says where it was, if it may. */
  private static String pageBehind(HttpServletRequest request) {
    return LocalPath.behind(request.getHeader("Referer"), request.getRequestURI());
  }

  private static String pathOf(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
