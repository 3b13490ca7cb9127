package org.beckon.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.beckon.live.PlanningMark;
import org.beckon.live.PlanningMarks;

/** Hears from a window what its person has in hand, and that they let go of it (C8). */
@ApplicationScoped
class InHand {

  private static final String MARK = InHand.class.getName();
  private static final Pattern PLANNING =
      Pattern.compile("planning ([0-9a-z]{4,20}) ([1-9]\\d{0,17})");

  @Inject PlanningMarks marks;

  /** Anything but {@code planning <window> <job>} and {@code planned} only says: still here. */
  void said(String message, Listener listener, Map<String, Object> socket) {
    var planning = PLANNING.matcher(message);
    if (planning.matches()) {
      var job = Long.valueOf(planning.group(2));
      var mark = new PlanningMark(planning.group(1), job, listener.login());
      socket.put(MARK, mark);
      marks.tell(mark);
    } else if (message.equals("planned")) {
      gone(socket);
    }
  }

  /** Let go of, or the window is closed. */
  void gone(Map<String, Object> socket) {
    if (socket.remove(MARK) instanceof PlanningMark mark) {
      marks.tell(PlanningMark.over(mark.window(), mark.login()));
    }
  }
}
