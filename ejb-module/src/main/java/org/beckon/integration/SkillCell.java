package org.beckon.integration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Invalid;
import org.beckon.technician.Skill;

/** Skills in one cell: {@code Boilers:4:2027-05-31; Lifts:2}. */
final class SkillCell {

  private SkillCell() {}

  static List<Skill> skills(String column, String cell) {
    return parts(
        column, cell, 3, part -> Skill.of(part[0], level(column, part), expiry(column, part)));
  }

  static List<RequiredSkill> required(String column, String cell) {
    return parts(column, cell, 2, part -> RequiredSkill.of(part[0], level(column, part)));
  }

  private static <T> List<T> parts(
      String column, String cell, int most, Function<String[], T> reading) {
    if (cell == null) {
      return List.of();
    }
    var skills = new java.util.ArrayList<T>();
    FieldNames.of(Map.of("skill", column, "level", column))
        .during(
            () ->
                Stream.of(cell.split(";"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> pieces(column, text, most))
                    .forEach(pieces -> skills.add(reading.apply(pieces))));
    return skills;
  }

  private static String[] pieces(String column, String text, int most) {
    var pieces = text.split("\\s*:\\s*", -1);
    if (pieces.length > most) {
      throw new Invalid(column, "must look like Boilers:4" + (most > 2 ? ":2027-05-31" : ""));
    }
    return pieces;
  }

  /** Somebody who is said to know something knows it a little. */
  private static int level(String column, String[] pieces) {
    try {
      return pieces.length < 2 ? 1 : Integer.parseInt(pieces[1]);
    } catch (NumberFormatException wrong) {
      throw new Invalid(column, "must have levels from 1 to 5, not \"" + pieces[1] + "\"");
    }
  }

  private static LocalDate expiry(String column, String[] pieces) {
    try {
      return pieces.length < 3 ? null : LocalDate.parse(pieces[2]);
    } catch (DateTimeParseException wrong) {
      throw new Invalid(column, "must have dates such as 2027-05-31, not \"" + pieces[2] + "\"");
    }
  }
}
