package org.beckon.trsp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the instances' numbered skills are called here, and what work there is in each. */
final class Trade {

  private static final List<String> NAMES =
      List.of("HVAC", "Electrical", "Plumbing", "Fire & Safety", "Refrigeration");
  private static final Map<String, List<Work>> WORK =
      Listed.table("work.csv").stream()
          .map(
              row ->
                  new Work(
                      row.getField("skill"),
                      row.getField("title"),
                      Integer.parseInt(row.getField("minutes")),
                      row.getField("description")))
          .collect(Collectors.groupingBy(Work::skill));

  private Trade() {}

  /**
   * @param minutes how long it takes where the instance says that service takes ten
   */
  record Work(String skill, String title, int minutes, String description) {}

  static String name(int skill) {
    return Listed.at(NAMES, skill);
  }

  static Work work(int skill, int number) {
    return Listed.at(WORK.get(name(skill)), number);
  }
}
