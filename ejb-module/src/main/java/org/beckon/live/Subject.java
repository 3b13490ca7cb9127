package org.beckon.live;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What on open pages is not as it was; travels between nodes as text.
 *
 * @param id of the job or the technician; or of whose alerts those are
 */
public record Subject(Kind kind, long id) {

  /** What there is to be looked at again. */
  public enum Kind {
    JOB(""),
    TECHNICIAN("p"),
    ALERTS_OF_TECHNICIAN("t"),
    ALERTS_OF_ACCOUNT("a");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  static Subject job(long id) {
    return new Subject(Kind.JOB, id);
  }

  static Subject technician(long id) {
    return new Subject(Kind.TECHNICIAN, id);
  }

  static Stream<Subject> of(AlertsChanged change) {
    return Stream.concat(
        Stream.ofNullable(change.technicianId())
            .map(id -> new Subject(Kind.ALERTS_OF_TECHNICIAN, id)),
        Stream.ofNullable(change.accountId()).map(id -> new Subject(Kind.ALERTS_OF_ACCOUNT, id)));
  }

  String text() {
    return kind.mark + id;
  }

  /** Those of a message, separated by commas. */
  public static Stream<Subject> in(String text) {
    return Arrays.stream(text.split(",")).map(Subject::read);
  }

  private static Subject read(String text) {
    for (var kind : Kind.values()) {
      if (!kind.mark.isEmpty() && text.startsWith(kind.mark)) {
        return new Subject(kind, Long.parseLong(text.substring(kind.mark.length())));
      }
    }
    return job(Long.parseLong(text));
  }
}
