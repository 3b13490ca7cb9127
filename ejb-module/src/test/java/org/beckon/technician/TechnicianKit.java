package org.beckon.technician;

import java.time.LocalDate;
import java.util.List;
import org.beckon.platform.Wiring;

/** Technicians who work here already. */
public final class TechnicianKit {

  private TechnicianKit() {}

  public static TechnicianDetails details(String number, String name) {
    return new TechnicianDetails(
        number,
        name,
        "Field",
        name.toLowerCase(java.util.Locale.ROOT) + "@beckon.example.org",
        true,
        false,
        false,
        false,
        8,
        42.36,
        -71.06,
        "America/New_York");
  }

  /** Knows boilers well, for years. Returns the id. */
  public static long ada(Wiring wiring) {
    return boilerMaker(wiring, "T-1", "Ada");
  }

  /** Ada, who has a mobile phone. Returns the id. */
  public static long adaWithMobile(Wiring wiring) {
    var id = ada(wiring);
    wiring
        .get(Technicians.class)
        .get(id)
        .replacePhones(List.of(Phone.of(1, "Mobile", "+16175550100")), 1);
    wiring.em().flush();
    return id;
  }

  /** Somebody else like Ada. */
  public static long bo(Wiring wiring) {
    return boilerMaker(wiring, "T-2", "Bo");
  }

  private static long boilerMaker(Wiring wiring, String number, String name) {
    var planning = wiring.get(WorkforcePlanning.class);
    var id = planning.hire(details(number, name));
    wiring.em().flush();
    var technician = wiring.get(Technicians.class).get(id);
    technician.replaceSkills(List.of(Skill.of("Boilers", 4, LocalDate.of(2030, 12, 31))));
    wiring.em().flush();
    return id;
  }
}
