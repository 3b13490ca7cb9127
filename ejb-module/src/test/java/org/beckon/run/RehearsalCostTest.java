package org.beckon.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1-100: hundreds of jobs for one technician are looked over, each at the cost of the first. */
class RehearsalCostTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  JobDetails quarterOfAnHour;
  long ada;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    wiring.put(Rehearsal.class, new RolledBackRehearsal(wiring.get(Rehearsal.class), database));
    ada = TechnicianKit.ada(wiring);
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.CONFLICT_OVER_CAPACITY, "OFF", 0));
    var usual = JobKit.boilerService(wiring);
    quarterOfAnHour =
        new JobDetails(
            usual.kind(),
            usual.title(),
            usual.description(),
            usual.priority(),
            usual.customerId(),
            usual.siteId(),
            15,
            null,
            null,
            List.of());
    database.commitAndForget();
  }

  @Test
  void for_200_jobs_of_one_technician_a_job_costs_no_more_statements_than_for_50()
      throws Exception {
    var perJobOf50 = cost(50) / 50;
    var perJobOf200 = cost(200) / 200;

    assertThat(perJobOf200).isPositive().isLessThanOrEqualTo(perJobOf50);
  }

  /** Each placement looks at the day around it; where there is room is known. */
  @Test
  void the_free_time_of_a_technician_is_read_once_for_all_their_jobs() throws Exception {
    var rows = rows(20);

    var absencesRead =
        StatementCount.questions(() -> rehearse(rows)).stream()
            .filter(statement -> statement.toUpperCase(Locale.ROOT).contains("FROM ABSENCE"));

    assertThat(absencesRead).hasSize(20 + 1);
  }

  private int cost(int count) throws Exception {
    var rows = rows(count);
    return StatementCount.of(() -> rehearse(rows));
  }

  private List<RowFinding> rehearse(List<RowDraft> rows) {
    try {
      wiring.get(Rehearsal.class).perform(RunTimes.INDIVIDUAL, null, rows);
      throw new IllegalStateException("A rehearsal was not rolled back");
    } catch (Rehearsed over) {
      assertThat(over.findings()).extracting(RowFinding::refusal).containsOnlyNulls();
      assertThat(over.findings()).extracting(RowFinding::startsAt).doesNotHaveDuplicates();
      return over.findings();
    }
  }

  private List<RowDraft> rows(int count) {
    var intake = wiring.get(JobIntake.class);
    var ids =
        IntStream.range(0, count)
            .mapToObj(i -> intake.create(quarterOfAnHour, JobStatus.UNSCHEDULED))
            .toList();
    database.commitAndForget();
    return ids.stream()
        .map(id -> database.em().find(Job.class, id))
        .map(
            job -> new RowDraft(job.id(), job.id(), null, job.version(), ada, null, 15, null, null))
        .toList();
  }
}
