package org.beckon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser not to do. The content policy of pages comes from PrimeFaces,
 * which knows the nonce of their scripts (see web.xml).
 */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", referrerPolicy(request.getServletPath()));
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    var path = request.getServletPath();
    if (!path.startsWith("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
      if (path.startsWith("/api/") || path.startsWith("/soap/")) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      }
    }
    chain.doFilter(request, response);
  }

  /** The address of an answer page holds a secret: nobody is told where somebody came from. */
  private static String referrerPolicy(String path) {
    return path.startsWith("/answer") ? "no-referrer" : "same-origin";
  }
}
