package org.beckon.integration;

import java.util.List;
import java.util.Optional;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspText;

/** A line of an instance, cell by cell. */
final class TrspCells {

  private static final int HIGHEST_ID = 100_000;
  private static final int SKILLS = 5;

  private TrspCells() {}

  static TrspNode node(Cells row) {
    var opens = number(row, "windowStart");
    var closes = number(row, "windowEnd");
    if (closes < opens) {
      throw new Invalid("windowEnd", "must not be before the window's start");
    }
    return new TrspNode(
        Require.between("id", 0, HIGHEST_ID, Require.given("id", row.whole("id"))),
        number(row, "x"),
        number(row, "y"),
        opens,
        closes,
        number(row, "service"),
        skills(row),
        numbers(row, "tools"),
        numbers(row, "spareParts"));
  }

  /** For a first look at all lines; the faults are found when each is looked at. */
  static Optional<TrspNode> nodeIfGood(Cells row) {
    try {
      return Optional.of(node(row));
    } catch (Invalid laterReported) {
      return Optional.empty();
    }
  }

  /** When the last service may begin, or the depot's day is over. */
  static double horizon(List<TrspNode> nodes) {
    return Math.max(1, nodes.stream().mapToDouble(TrspNode::closes).max().orElse(1));
  }

  private static double number(Cells row, String column) {
    var value = Require.given(column, row.decimal(column));
    if (!(value >= 0 && value <= HIGHEST_ID)) {
      throw new Invalid(column, "must be between 0 and " + HIGHEST_ID);
    }
    return value;
  }

  private static List<Integer> skills(Cells row) {
    var skills = numbers(row, "skills");
    if (skills.stream().anyMatch(skill -> skill < 0 || skill >= SKILLS)) {
      throw new Invalid("skills", "must be between 0 and " + (SKILLS - 1));
    }
    return skills;
  }

  private static List<Integer> numbers(Cells row, String column) {
    try {
      return TrspText.numbers(row.text(column));
    } catch (NumberFormatException wrong) {
      throw new Invalid(column, "must be whole numbers in brackets");
    }
  }
}
