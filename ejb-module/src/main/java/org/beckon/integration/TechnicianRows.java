package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.platform.Backstage;
import org.beckon.technician.NewTechnician;
import org.beckon.technician.Phone;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.WorkforcePlanning;

/** Technicians with phones, skills and hours. */
@ApplicationScoped
class TechnicianRows implements RowKind {

  private static final int USUAL_CAPACITY = 8;
  private static final FieldNames COLUMNS =
      FieldNames.of(
          Map.of("latitude", "homeLatitude", "longitude", "homeLongitude", "phones", "phone2"));

  @Inject KnownKeys known;
  @Inject Backstage backstage;

  @Override
  public String keyColumn() {
    return "employeeNumber";
  }

  @Override
  public Set<String> taken(List<String> keys) {
    return known.employeeNumbers(keys);
  }

  @Override
  public RowReader reader(ImportRun run, List<Cells> rows) {
    return new Reader(backstage.get(WorkforcePlanning.class));
  }

  private static NewTechnician somebody(Cells row) {
    return new NewTechnician(
        details(row),
        phones(row),
        row.whole("phoneToCall"),
        SkillCell.skills("skills", row.text("skills")),
        ShiftCell.shifts("shifts", row.text("shifts")));
  }

  private static TechnicianDetails details(Cells row) {
    return new TechnicianDetails(
        row.text("employeeNumber"),
        row.text("name"),
        row.text("personnelType"),
        row.text("email"),
        row.yesNo("notifyByEmail"),
        row.yesNo("notifyByPhone"),
        row.yesNo("notifyByPush"),
        row.yesNo("notifyBySms"),
        row.whole("capacityADay", USUAL_CAPACITY),
        row.decimal("homeLatitude"),
        row.decimal("homeLongitude"),
        row.text("zone"));
  }

  private static List<Phone> phones(Cells row) {
    var phones = new ArrayList<Phone>();
    for (int position = 1; position <= 3; position++) {
      var at = position;
      var number = row.text("phone" + at);
      if (number != null) {
        FieldNames.of(Map.of("number", "phone" + at))
            .during(() -> phones.add(Phone.of(at, "Phone " + at, number)));
      }
    }
    return phones;
  }

  private record Reader(WorkforcePlanning planning) implements RowReader {

    @Override
    public void attempt(Cells row) {
      COLUMNS.during(() -> somebody(row).technician().id());
    }

    @Override
    public void bring(Cells row) {
      planning.hire(somebody(row));
    }
  }
}
