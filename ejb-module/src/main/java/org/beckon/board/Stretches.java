package org.beckon.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beckon.board.TechnicianLane.Span;

/** Arithmetic with stretches of time, from the first instant up to, but without, the last. */
final class Stretches {

  private Stretches() {}

  /** The parts that lie between the two, in order. */
  static List<Span> within(List<Span> spans, Instant from, Instant until) {
    return spans.stream()
        .filter(span -> span.startsAt().isBefore(until) && from.isBefore(span.endsAt()))
        .map(
            span ->
                new Span(later(span.startsAt(), from), earlier(span.endsAt(), until), span.label()))
        .sorted(Comparator.comparing(Span::startsAt))
        .toList();
  }

  /** What touches or overlaps becomes one, without a label. */
  static List<Span> joined(List<Span> spans) {
    var joined = new ArrayList<Span>();
    for (var span : spans.stream().sorted(Comparator.comparing(Span::startsAt)).toList()) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && !span.startsAt().isAfter(last.endsAt())) {
        var end = later(last.endsAt(), span.endsAt());
        joined.set(joined.size() - 1, new Span(last.startsAt(), end, null));
      } else {
        joined.add(new Span(span.startsAt(), span.endsAt(), null));
      }
    }
    return joined;
  }

  /** What is left of the first when the second is taken away. */
  static List<Span> without(List<Span> whole, List<Span> taken) {
    var gone = joined(taken);
    var left = new ArrayList<Span>();
    for (var span : joined(whole)) {
      var from = span.startsAt();
      for (var cut : within(gone, span.startsAt(), span.endsAt())) {
        if (from.isBefore(cut.startsAt())) {
          left.add(new Span(from, cut.startsAt(), null));
        }
        from = cut.endsAt();
      }
      if (from.isBefore(span.endsAt())) {
        left.add(new Span(from, span.endsAt(), null));
      }
    }
    return left;
  }

  /** What overlaps counts as often as it is there. */
  static long minutes(List<Span> spans) {
    return spans.stream().mapToLong(span -> length(span).toMinutes()).sum();
  }

  static Duration length(Span span) {
    return Duration.between(span.startsAt(), span.endsAt());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
