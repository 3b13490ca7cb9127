package org.beckon.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody has a job in hand: its dialog is open, or its card is being dragged (C8). Told to every
 * node and stored nowhere; pages forget it by themselves when it is not repeated.
 *
 * @param window which of the person's windows, by a word that the window made up
 * @param jobId null when the window has nothing in hand any more
 */
public record PlanningMark(String window, Long jobId, String login) {

  private static final Pattern TEXT = Pattern.compile("planning ([0-9a-z]{4,20}) (\\d{1,18}) (.*)");

  /** Every window repeats its mark before pages forget it. */
  public static PlanningMark over(String window, String login) {
    return new PlanningMark(window, null, login);
  }

  /** As it travels between nodes; nothing else on that topic reads like it. */
  String text() {
    return "planning %s %d %s".formatted(window, jobId == null ? 0 : jobId, login);
  }

  /** Empty for other messages of the topic. */
  public static Optional<PlanningMark> in(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var job = Long.parseLong(parts.group(2));
    return Optional.of(new PlanningMark(parts.group(1), job == 0 ? null : job, parts.group(3)));
  }
}
