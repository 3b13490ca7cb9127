package org.beckon.trsp;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beckon.technician.NewTechnician;
import org.beckon.technician.Phone;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.WorkShift;

/** A technician of an instance as one of ours. */
public final class TrspTechnician {

  private static final List<String> PEOPLE = Listed.lines("people.txt");
  private static final int LOWEST_LEVEL = 3;
  private static final int CAPACITY = 6;

  private TrspTechnician() {}

  public static String employeeNumber(TrspDay day, TrspNode node) {
    return "%s-T%02d".formatted(day.instance(), node.number());
  }

  public static String name(TrspNode node) {
    return Listed.at(PEOPLE, node.number() - 1);
  }

  /** How they sign in to the demo: the first name. */
  public static String login(TrspNode node) {
    return name(node).split(" ")[0].toLowerCase(Locale.ROOT);
  }

  public static NewTechnician of(TrspDay day, TrspNode node) {
    var home = City.place(node);
    var details =
        new TechnicianDetails(
            employeeNumber(day, node),
            name(node),
            mainTrade(node),
            name(node).toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
            true,
            false,
            true,
            false,
            CAPACITY,
            home.latitude(),
            home.longitude(),
            day.zone().getId());
    var phones =
        List.of(
            Phone.of(1, "Mobile", FictionalPhone.mobile(node.number())),
            Phone.of(2, "Home", FictionalPhone.home(node.number())));
    return new NewTechnician(details, phones, 1, skills(day, node), shifts(day));
  }

  /** Spread over what they can do, so that a list of technicians shows every trade. */
  private static String mainTrade(TrspNode node) {
    return node.skills().isEmpty() ? "Field" : Trade.name(Listed.at(node.skills(), node.number()));
  }

  private static List<Skill> skills(TrspDay day, TrspNode node) {
    return node.skills().stream()
        .map(
            skill ->
                Skill.of(
                    Trade.name(skill),
                    LOWEST_LEVEL + (node.number() + skill) % 3,
                    (node.number() + skill) % 4 == 0
                        ? null
                        : day.date().plusMonths(6 + skill * 5L)))
        .toList();
  }

  /** Every day, from the start of the instance's day to its end; past midnight in two parts. */
  private static List<WorkShift> shifts(TrspDay day) {
    var starts = day.start().atZone(day.zone()).toLocalTime();
    var ends = day.at(day.horizon()).atZone(day.zone()).toLocalTime();
    return Stream.of(DayOfWeek.values()).flatMap(on -> hours(on, starts, ends).stream()).toList();
  }

  private static List<WorkShift> hours(DayOfWeek day, LocalTime starts, LocalTime ends) {
    if (starts.isBefore(ends) || ends.equals(LocalTime.MIDNIGHT)) {
      return List.of(WorkShift.of(day, starts, ends));
    }
    var parts = new ArrayList<WorkShift>();
    parts.add(WorkShift.of(day, starts, LocalTime.MIDNIGHT));
    parts.add(WorkShift.of(day, LocalTime.MIDNIGHT, ends));
    return parts;
  }
}
