package org.beckon.container;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The request and answer that a test runs in, which signing in asks for. */
@WebFilter("/ArquillianServletRunnerEE9")
public class KeptResponse extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  /** One request and its answer. */
  record Exchange(HttpServletRequest request, HttpServletResponse response) {}

  static Exchange current() {
    return CURRENT.get();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CURRENT.set(new Exchange((HttpServletRequest) request, (HttpServletResponse) response));
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
    }
  }
}
