package org.beckon.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.beckon.job.Job;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.technician.Technician;
import org.beckon.trsp.City;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspJob;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrspImportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @RegisterExtension Database database = new Database();

  ImportKit kit;

  @BeforeEach
  void openTheDesk() {
    kit = new ImportKit(database, new TestClock(), new TestCaller());
  }

  @Test
  void an_instance_is_25_technicians_and_100_jobs_around_a_city() throws IOException {
    var sheet = kit.imported(kit.checked(instance(DAY)));

    assertThat(sheet.status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(sheet.rowsBad()).isZero();
    assertThat(kit.count("Technician")).isEqualTo(25);
    assertThat(kit.count("Job")).isEqualTo(100);
    assertThat(kit.count("Site")).isEqualTo(100);
    assertThat(kit.count("Customer")).isEqualTo(60);
    var center = new org.beckon.platform.Place(42.3554, -71.2050);
    assertThat(jobs())
        .allMatch(job -> job.site().place().orElseThrow().kilometersTo(center) < 25)
        .allMatch(job -> job.site().zone().equals(City.ZONE));
  }

  @Test
  void skills_are_those_of_the_instance() throws IOException {
    kit.imported(kit.checked(instance(DAY)));

    var skills =
        database
            .em()
            .createQuery("select t from Technician t order by t.employeeNumber", Technician.class)
            .getResultList()
            .get(6)
            .skills();
    // node 7: [1,4]
    assertThat(skills).extracting(s -> s.name()).containsExactly("Electrical", "Refrigeration");
    assertThat(jobs().get(0).externalId()).hasValue("RC101-2026-06-01-26");
    assertThat(jobs().get(0).requiredSkills())
        .extracting(s -> s.name())
        .containsExactly("Refrigeration");
    assertThat(jobs())
        .allMatch(
            job ->
                technicians().stream()
                    .anyMatch(
                        t ->
                            job.requiredSkills().stream()
                                .allMatch(s -> t.can(s.name(), s.level(), DAY))));
  }

  @Test
  void windows_keep_their_order_between_eight_and_six() {
    var nodes = TrspText.bundled("RC101").stream().filter(TrspNode::isRequest).toList();
    var day = TrspDay.on("RC101", DAY, 240);

    assertThat(nodes.stream().sorted(Comparator.comparing(TrspNode::opens)).toList())
        .isSortedAccordingTo(Comparator.comparing(node -> TrspJob.opens(day, node)));
    assertThat(nodes)
        .allMatch(node -> !TrspJob.opens(day, node).isBefore(day.start()))
        .allMatch(node -> !TrspJob.closes(day, node).isAfter(day.end()))
        .allMatch(node -> TrspJob.opens(day, node).isBefore(TrspJob.closes(day, node)));
    assertThat(day.start().atZone(City.ZONE).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    // node 26: from 145 to 175 of 240
    assertThat(Duration.between(day.start(), TrspJob.opens(day, nodes.get(0))).toMinutes())
        .isEqualTo(365);
  }

  @Test
  void a_job_is_due_when_its_window_closes_and_the_work_is_done() throws IOException {
    kit.imported(kit.checked(instance(DAY)));
    var node = TrspText.bundled("RC101").get(26);
    var day = TrspDay.on("RC101", DAY, 240);

    var job = jobs().get(0);

    assertThat(job.dueAt())
        .hasValue(TrspJob.closes(day, node).plus(Duration.ofMinutes(job.estimatedMinutes())));
    assertThat(job.description().orElseThrow()).contains("between 14:05 and 15:20");
  }

  @Test
  void another_day_keeps_the_people_and_the_same_day_comes_once() throws IOException {
    kit.imported(kit.checked(instance(DAY)));

    kit.imported(kit.checked(instance(DAY.plusDays(1))));
    var again = kit.checked(instance(DAY));

    assertThat(kit.count("Technician")).isEqualTo(25);
    assertThat(kit.count("Job")).isEqualTo(200);
    assertThat(again.rowsBad()).isEqualTo(100);
  }

  @Test
  void a_broken_line_is_named() throws IOException {
    var text = text().replaceFirst("(26\\s+25\\s+85)\\s+145\\s+175", "$1 175 145");
    var sheet =
        kit.checked(
            new UploadFile(
                ImportKind.TRSP, "RC101.txt", DAY, text.getBytes(StandardCharsets.UTF_8)));

    assertThat(kit.faults(sheet))
        .singleElement()
        .isEqualTo(
            new FaultLine(35, "windowEnd", "Window end must not be before the window's start."));
  }

  @Test
  void what_is_no_instance_is_refused() {
    assertThatThrownBy(
            () ->
                kit.importing.upload(
                    new UploadFile(ImportKind.TRSP, "a.txt", DAY, ImportKit.bytes("hello"))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be an instance");
    assertThatThrownBy(
            () ->
                kit.importing.upload(
                    new UploadFile(ImportKind.TRSP, "a.txt", null, ImportKit.bytes("hello"))))
        .hasMessage("Day must be given.");
  }

  private java.util.List<Job> jobs() {
    return database
        .em()
        .createQuery("select j from Job j order by j.id", Job.class)
        .getResultList();
  }

  private java.util.List<Technician> technicians() {
    return database
        .em()
        .createQuery("select t from Technician t", Technician.class)
        .getResultStream()
        .collect(Collectors.toList());
  }

  private static UploadFile instance(LocalDate day) throws IOException {
    return new UploadFile(
        ImportKind.TRSP, "RC101.txt", day, text().getBytes(StandardCharsets.UTF_8));
  }

  private static String text() throws IOException {
    try (var stream = TrspImportTest.class.getResourceAsStream("/demo/RC101.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
