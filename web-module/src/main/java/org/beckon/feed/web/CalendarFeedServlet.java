package org.beckon.feed.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.beckon.feed.CalendarFeed;
import org.beckon.feed.ReadTooOften;

/**
 * {@code GET /calendar/<secret>.ics}: a technician's visits for calendars elsewhere. Wrong, unknown
 * and withdrawn addresses get the same bare 404; the address is written to no log.
 */
@WebServlet("/calendar/*")
public class CalendarFeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String SUFFIX = ".ics";

  @Inject CalendarFeed feed;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var found = feed.read(secret(request.getPathInfo()));
      if (found.isPresent()) {
        send(found.get().getBytes(StandardCharsets.UTF_8), request, response);
      } else {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (ReadTooOften often) {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setHeader("Retry-After", "60");
    }
  }

  private static void send(
      byte[] calendar, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Weak, because the same text may go out compressed.
    var tag = "W/\"" + UUID.nameUUIDFromBytes(calendar) + "\"";
    response.setHeader("ETag", tag);
    // To be kept by whoever subscribed, by nobody between, and asked for anew each time.
    response.setHeader("Cache-Control", "private, no-cache");
    var known = request.getHeader("If-None-Match");
    if (known != null && (known.equals("*") || known.contains(tag))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar; charset=utf-8");
    response.setHeader("Content-Disposition", "inline; filename=\"beckon.ics\"");
    response.getOutputStream().write(calendar);
  }

  /** Empty, which opens nothing, for a path of another form. */
  private static String secret(String path) {
    return path != null && path.endsWith(SUFFIX)
        ? path.substring(1, path.length() - SUFFIX.length())
        : "";
  }
}
