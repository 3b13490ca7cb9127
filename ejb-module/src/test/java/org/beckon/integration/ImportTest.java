package org.beckon.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beckon.customer.CustomerQuery;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.technician.Technician;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {

  private static final String JOBS = "externalId,title,accountNumber,siteName";

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  ImportKit kit;

  @BeforeEach
  void openTheDesk() {
    kit = new ImportKit(database, clock, caller);
  }

  @Test
  void good_rows_come_in_with_the_names_of_those_who_sent_them() {
    caller.becomes("erp-1", "ERP");
    var sheet = kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(3)));

    assertThat(sheet.status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(sheet.rowsDone()).isEqualTo(3);
    var page = kit.wiring.get(CustomerQuery.class).page("AC-2", 0, 10);
    assertThat(page.items())
        .singleElement()
        .satisfies(c -> assertThat(c.name()).isEqualTo("Customer 2"));
    var id = page.items().get(0).id();
    assertThat(kit.wiring.get(CustomerQuery.class).sitesOf(id))
        .singleElement()
        .satisfies(site -> assertThat(site.street()).isEqualTo("2 Mill Street"));
    assertThat(kit.wiring.get(History.class).ofCustomer(id))
        .extracting(HistoryEntry::actor)
        .containsOnly("erp-1");
  }

  @Test
  void a_check_changes_nothing() {
    kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(3));

    assertThat(kit.count("Customer")).isZero();
  }

  @Test
  void every_fault_of_a_row_is_named_with_line_column_and_reason() {
    var sheet =
        kit.checked(
            ImportKind.CUSTOMERS,
            ImportKit.CUSTOMERS + ",email,phone,latitude,longitude,notifyByEmail",
            ImportKit.customer(1) + ",,,,,",
            "AC-2,FIRM,,Main,1 Mill Street,Quincy,Mars/Base,no-mail,12,91,0,perhaps");

    assertThat(sheet.rowsBad()).isEqualTo(1);
    assertThat(sheet.rowsGood()).isEqualTo(1);
    assertThat(kit.faults(sheet))
        .extracting(FaultLine::line, FaultLine::column)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3, "kind"),
            org.assertj.core.groups.Tuple.tuple(3, "name"),
            org.assertj.core.groups.Tuple.tuple(3, "email"),
            org.assertj.core.groups.Tuple.tuple(3, "phone"),
            org.assertj.core.groups.Tuple.tuple(3, "notifyByEmail"),
            org.assertj.core.groups.Tuple.tuple(3, "latitude"),
            org.assertj.core.groups.Tuple.tuple(3, "zone"));
    assertThat(kit.faults(sheet))
        .extracting(FaultLine::reason)
        .contains(
            "Kind must be one of INDIVIDUAL, COMPANY.",
            "Email must look like name@example.org.",
            "Zone must be a zone such as Europe/Paris.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "skills | Boilers:9 | Level must be between 1 and 5.",
        "skills | Boilers:x | Skills must have levels from 1 to 5, not \"x\".",
        "skills | Boilers:4:soon | Skills must have dates such as 2027-05-31, not \"soon\".",
        "skills | Lifts:2; Lifts:3 | Skills must differ from each other.",
        "shifts | MON 17:00-08:00 | Ends must be after the start.",
        "shifts | Weekdays | Shifts must look like MON-FRI 08:00-17:00; SAT 09:00-12:00, not \"WEEKDAYS\".",
        "shifts | MON-FRI 08:00-12:00; FRI 11:00-15:00 | Shifts must not overlap on FRIDAY.",
        "phone2 | 555 | Number must look like +15551234567.",
        "phoneToCall | 2 | Phone to call must be one of the phones on record.",
        "capacityADay | 0 | Capacity a day must be between 1 and 100.",
        "capacityADay | many | Capacity a day must be a whole number, such as 8.",
        "homeLatitude | 42 | Longitude must be given."
      })
  void a_technicians_wrong_cell_is_refused_by_name(String column, String cell, String reason) {
    var sheet =
        kit.checked(
            ImportKind.TECHNICIANS,
            "employeeNumber,name,personnelType,zone," + column,
            "T-1,Ada,Field,UTC," + cell);

    assertThat(kit.faults(sheet)).extracting(FaultLine::reason).containsExactly(reason);
    assertThat(kit.faults(sheet))
        .extracting(FaultLine::column)
        .first()
        .asString()
        .startsWith(column.equals("homeLatitude") ? "homeLongitude" : column);
  }

  @Test
  void a_technician_comes_with_phones_skills_and_hours() {
    var columns = ImportKind.TECHNICIANS.columns();
    var sheet =
        kit.imported(
            kit.checked(
                ImportKind.TECHNICIANS,
                CsvLine.write(columns.stream().map(ImportColumn::name).toList()),
                CsvLine.write(columns.stream().map(ImportColumn::sample).toList())));

    assertThat(sheet.status()).isEqualTo(ImportStatus.IMPORTED);
    var maya =
        database.em().createQuery("select t from Technician t", Technician.class).getSingleResult();
    assertThat(maya.phones()).hasSize(3);
    assertThat(maya.phoneToCall().orElseThrow().number()).isEqualTo("+16175550101");
    assertThat(maya.skills())
        .extracting(s -> s.name() + s.level())
        .containsExactly("Boilers4", "Lifts2");
    assertThat(maya.shifts()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "externalId,title,accountNumber,siteName,dueAt | E-1,Fix,AC-1,Main house,tomorrow | dueAt",
        "externalId,title,accountNumber,siteName,status | E-1,Fix,AC-1,Main house,COMPLETE | status",
        "externalId,title,accountNumber,siteName,kind | E-1,Fix,AC-1,Main house,WORK | kind",
        "externalId,title,accountNumber,siteName,priority | E-1,Fix,AC-1,Main house,ASAP | priority",
        "externalId,title,accountNumber,siteName | E-1,Fix,AC-9,Main house | accountNumber",
        "externalId,title,accountNumber,siteName | E-1,Fix,,Main house | accountNumber",
        "externalId,title,accountNumber,siteName | E-1,Fix,AC-1,Attic | siteName",
        "externalId,title,accountNumber,siteName | E-1,,AC-1,Main house | title",
        "externalId,title,accountNumber,siteName,estimatedMinutes | E-1,Fix,AC-1,Main house,2 | estimatedMinutes",
        "externalId,title,accountNumber,siteName,requiredSkills | E-1,Fix,AC-1,Main house,Lifts:7 | requiredSkills"
      })
  void a_jobs_wrong_cell_is_refused_by_name(String header, String row, String column) {
    kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1)));

    var sheet = kit.checked(ImportKind.JOBS, header, row);

    assertThat(kit.faults(sheet)).extracting(FaultLine::column).containsExactly(column);
  }

  @Test
  void a_row_for_nobody_tells_its_other_faults_too() {
    kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1)));

    var sheet =
        kit.checked(ImportKind.JOBS, JOBS, "E-1,Fix,AC-1,Main house", "E-2,,AC-404,Main house");

    assertThat(kit.faults(sheet))
        .extracting(FaultLine::column)
        .containsExactlyInAnyOrder("title", "accountNumber");
  }

  @Test
  void a_local_due_time_is_by_the_clock_of_the_site() {
    kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1)));

    kit.imported(
        kit.checked(
            ImportKind.JOBS,
            JOBS + ",dueAt,status",
            "E-1,Fix,AC-1,Main house,2026-07-01T17:00,DRAFT",
            "E-2,Fix,AC-1,Main house,2026-07-01T17:00:00+02:00,"));

    assertThat(job("E-1").dueAt()).hasValue(Instant.parse("2026-07-01T21:00:00Z"));
    assertThat(job("E-1").status()).isEqualTo(JobStatus.DRAFT);
    assertThat(job("E-2").dueAt()).hasValue(Instant.parse("2026-07-01T15:00:00Z"));
    assertThat(job("E-2").status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  void a_key_may_stand_once_in_the_file_and_not_in_the_database() {
    kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1)));

    var sheet =
        kit.checked(
            ImportKind.CUSTOMERS,
            ImportKit.CUSTOMERS,
            ImportKit.customer(1),
            ImportKit.customer(2),
            ImportKit.customer(2));

    assertThat(kit.faults(sheet))
        .extracting(FaultLine::line, FaultLine::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "AC-1 exists already."),
            org.assertj.core.groups.Tuple.tuple(4, "AC-2 stands in line 3 already."));
  }

  @Test
  void a_row_that_is_longer_than_the_header_is_not_guessed_at() {
    var sheet =
        kit.checked(ImportKind.CUSTOMERS, ImportKit.CUSTOMERS, ImportKit.customer(1) + ",more");

    assertThat(kit.faults(sheet))
        .extracting(FaultLine::reason)
        .containsExactly("The row has 8 cells, the header 7.");
  }

  @Test
  void bad_rows_stay_outside() {
    var bad = ImportKit.customer(2).replace("COMPANY", "FIRM");

    kit.imported(
        kit.checked(
            ImportKind.CUSTOMERS,
            ImportKit.CUSTOMERS,
            ImportKit.customer(1),
            bad,
            ImportKit.customer(3)));

    assertThat(kit.count("Customer")).isEqualTo(2);
  }

  @Test
  void nothing_good_cannot_be_confirmed() {
    var sheet =
        kit.checked(
            ImportKind.CUSTOMERS,
            ImportKit.CUSTOMERS,
            ImportKit.customer(1).replace("COMPANY", "FIRM"));

    assertThatThrownBy(() -> kit.importing.confirm(sheet.id(), sheet.version()))
        .hasMessage("There is no good row to import.");
  }

  @Test
  void what_is_canceled_is_not_imported() {
    var sheet = kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1));
    kit.importing.cancel(sheet.id(), sheet.version());
    database.commitAndForget();

    assertThatThrownBy(() -> kit.imported(kit.query.get(sheet.id())))
        .isInstanceOf(Conflict.class)
        .hasMessage("This import is canceled and cannot become importing.");
    assertThatThrownBy(() -> kit.importing.confirm(sheet.id(), sheet.version()))
        .isInstanceOf(Stale.class);
    assertThat(kit.count("Customer")).isZero();
  }

  @Test
  void a_file_is_imported_once() {
    var sheet = kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(2)));

    kit.wiring.get(ImportSteps.class).take(sheet.id());

    assertThat(kit.count("Customer")).isEqualTo(2);
    assertThatThrownBy(() -> kit.importing.confirm(sheet.id(), sheet.version()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void bad_rows_download_without_formulas() {
    var sheet =
        kit.checked(
            ImportKind.CUSTOMERS,
            ImportKit.CUSTOMERS,
            ImportKit.customer(1),
            ImportKit.customer(1),
            ImportKit.customer(2).replace("AC-2", "=1+1"),
            ImportKit.customer(2).replace("AC-2", "=1+1"));

    assertThat(kit.query.faultsCsv(sheet.id()))
        .isEqualTo(
            "line,column,reason\r\n3,accountNumber,AC-1 stands in line 2 already.\r\n"
                + "5,accountNumber,'=1+1 stands in line 4 already.\r\n");
  }

  @ParameterizedTest
  @EnumSource(names = "TRSP", mode = EnumSource.Mode.EXCLUDE)
  void a_template_is_a_file_of_its_kind(ImportKind kind) {
    var template = kit.query.template(kind);

    assertThat(CsvFile.read(kind, template).rows()).hasSize(1);
  }

  @Test
  @Timeout(120)
  void ten_thousand_jobs_come_in_within_a_minute() {
    kit.imported(kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1000)));
    var lines =
        Stream.concat(
                Stream.of(JOBS + ",requiredSkills"),
                IntStream.range(0, 10_000)
                    .mapToObj(i -> "E-%d,Fix,AC-%d,Main house,Lifts:2".formatted(i, 1 + i % 1000)))
            .collect(Collectors.toList())
            .toArray(String[]::new);
    var start = System.nanoTime();

    var sheet = kit.imported(kit.checked(ImportKind.JOBS, lines));

    assertThat(sheet.status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(kit.count("Job")).isEqualTo(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    System.getLogger("import")
        .log(
            System.Logger.Level.INFO,
            "10,000 jobs in {0} ms",
            (System.nanoTime() - start) / 1_000_000);
  }

  private Job job(String externalId) {
    return database
        .em()
        .createQuery("select j from Job j where j.externalId = :id", Job.class)
        .setParameter("id", externalId)
        .getSingleResult();
  }
}
