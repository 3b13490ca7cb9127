package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.beckon.customer.Site;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MapQueryTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  LocalDate today = LocalDate.now(clock);
  Wiring wiring;
  long ada;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    ada = TechnicianKit.ada(wiring);
  }

  @Test
  void the_map_has_the_visits_of_the_day_the_backlog_and_where_technicians_start() {
    var ofToday = place(Duration.ofHours(2));
    place(Duration.ofDays(1));
    var waiting = JobKit.boilerJob(wiring);
    database.commitAndForget();

    var sheet = sheet();

    assertThat(sheet.cards())
        .extracting(BoardCard::key)
        .containsExactly("a" + ofToday, "j" + waiting.id());
    assertThat(sheet.people()).containsExactly(new MapSheet.Person(ada, "Ada", 42.36, -71.06));
  }

  @Test
  void a_job_whose_site_has_no_coordinates_is_named_with_the_site() {
    var job = JobKit.boilerJob(wiring);
    var siteId = job.site().id();
    withoutCoordinates(siteId);

    assertThat(sheet().withoutPlace())
        .containsExactly(new MapSheet.WithoutPlace("j" + job.id(), siteId));
  }

  @Test
  void the_map_takes_the_same_number_of_statements_for_2_and_for_20_jobs() throws Exception {
    withoutCoordinates(jobs(2).site().id());
    var forFew = cost();
    withoutCoordinates(jobs(18).site().id());
    var forMany = cost();

    assertThat(forMany).isEqualTo(forFew).isBetween(1, 6);
  }

  private MapSheet sheet() {
    return wiring.get(MapQuery.class).sheet(today);
  }

  private int cost() throws Exception {
    database.commitAndForget();
    return StatementCount.of(this::sheet);
  }

  private Job jobs(int count) {
    Job last = null;
    for (var i = 0; i < count; i++) {
      place(Duration.ofDays(0).plusMinutes(30));
      last = JobKit.boilerJob(wiring);
    }
    return last;
  }

  private long place(Duration later) {
    var job = JobKit.boilerJob(wiring);
    var wanted =
        new PlaceJob(job.id(), null, job.version(), ada, clock.in(later), 60, null)
            .anyway("Many at once");
    return wiring.get(Scheduling.class).place(wanted);
  }

  private void withoutCoordinates(long siteId) {
    database.em().flush();
    database
        .em()
        .createQuery("update Site s set s.latitude = null, s.longitude = null where s.id = :id")
        .setParameter("id", siteId)
        .executeUpdate();
    database.commitAndForget();
    assertThat(database.em().find(Site.class, siteId).place()).isEmpty();
  }
}
