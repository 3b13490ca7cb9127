package org.beckon.dispatch;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.TechnicianOption;

/**
 * One line of the dispatch form: somebody who might go (S1-10 to S1-15).
 *
 * @param option what planning knows of them for the slot
 * @param day shifts, absences and visits of that day, in the order in which they are drawn
 * @param openWork how many work orders they have that are not finished, of any day (S1-13)
 * @param notOffered why they cannot be chosen (S1-114), or null
 */
public record CrewMember(
    TechnicianOption option,
    Whereabouts whereabouts,
    List<DayPiece> day,
    int openWork,
    List<Certificate> certificates,
    Availability availability,
    String notOffered)
    implements Serializable {

  /**
   * A skill and how long it holds (S1-14).
   *
   * @param expiresOn the last day, or null
   * @param expired on the day of the visit
   */
  public record Certificate(String name, int level, LocalDate expiresOn, boolean expired)
      implements Serializable {}

  public long id() {
    return option.technicianId();
  }

  public String name() {
    return option.name();
  }

  /** Every reason against the slot, in sentences. */
  public List<String> objections() {
    return option.conflicts().stream().map(PlanConflict::message).toList();
  }

  /** When the visits of the day begin, for whoever cannot see the bar. */
  public List<DayPiece> visits() {
    return day.stream().filter(piece -> piece.kind() == DayPiece.Kind.VISIT).toList();
  }

  static Availability availability(TechnicianOption option, List<DayPiece> day) {
    if (!option.conflicts().isEmpty()) {
      return Availability.CONFLICT;
    }
    return day.stream().allMatch(piece -> piece.kind() == DayPiece.Kind.SHIFT)
        ? Availability.FREE
        : Availability.PARTLY;
  }
}
