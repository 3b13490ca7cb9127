package org.beckon.reliability;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Dispatchers at work, all the time: jobs are taken in, placed and sent, and for some of them
 * people are searched. What the server has accepted is on the list of intents.
 */
final class Load implements AutoCloseable {

  private static final int HOURS_A_DAY = 8;
  private static final int EVERY_NTH_SEARCHES = 3;
  private static final int WIDTH = 2;

  private final Api api;
  private final Intents intents;
  private final Duration pause;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS);
  private volatile boolean closed;
  private volatile String complaint;
  private Town town;

  /**
   * @param pause of each dispatcher between two jobs
   */
  Load(Api api, Intents intents, Duration pause) {
    this.api = api;
    this.intents = intents;
    this.pause = pause;
  }

  /** Hires people, then begins. */
  void start(int dispatchers, Town.Browsers browsers) throws InterruptedException, SQLException {
    town = new Town(api, browsers);
    for (var i = 0; i < dispatchers; i++) {
      var thread = new Thread(this::work, "dispatcher " + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** How many jobs were begun. */
  int jobs() {
    return count.get();
  }

  /** How often a server said no, which the load gives no reason for; the last of them. */
  int refused() {
    return refused.get();
  }

  String complaint() {
    return complaint;
  }

  private void work() {
    try {
      while (!closed) {
        one(count.getAndIncrement());
        Wait.past(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      complaint = e.toString();
    }
  }

  private void one(int n) throws InterruptedException, IOException {
    var taken =
        api.post(
                "jobs",
                """
                {"kind":"FIELD_SERVICE","title":"Boiler %d","priority":"NORMAL","customerId":%d,
                 "siteId":%d,"estimatedMinutes":20}
                """
                    .formatted(n, town.customer(), town.site()),
                null)
            .object()
            .getJsonObject("job");
    if (n % EVERY_NTH_SEARCHES == EVERY_NTH_SEARCHES - 1) {
      search(n, taken.getInt("id"), taken.getString("number"));
    } else {
      send(n, taken.getInt("id"), taken.getInt("version"), taken.getString("number"));
    }
  }

  private void send(int n, int job, int version, String number)
      throws InterruptedException, IOException {
    var person = town.person(n);
    var placed =
        api.post(
            "jobs/" + job + "/placement",
            """
            {"technicianId":%d,"startsAt":"%s","override":{"reason":"Load"}}
            """
                .formatted(person.id(), slot(n, 0)),
            version);
    if (!isYes(placed)) {
      return;
    }
    var visit = placed.object().getJsonObject("visit");
    var sent =
        api.post("appointments/" + visit.getInt("id") + "/dispatch", null, visit.getInt("version"));
    if (isYes(sent)) {
      intents.sent(visit.getInt("id"), number, person);
    }
  }

  private void search(int n, int job, String number) throws InterruptedException, IOException {
    var added =
        api.post("jobs/" + job + "/appointments", "{\"startsAt\":\"" + slot(n, 30) + "\"}", null);
    if (!isYes(added)) {
      return;
    }
    var visit = added.object().getJsonObject("visit").getInt("id");
    var started = api.post("searches", plan(n, visit), null);
    if (isYes(started)) {
      intents.searched(visit, started.object().getJsonObject("line").getInt("id"), number);
    }
  }

  private String plan(int n, int visit) {
    JsonArrayBuilder asked = Json.createArrayBuilder();
    for (var i = 0; i < WIDTH; i++) {
      asked.add(town.person(n + i).id());
    }
    return """
        {"appointmentIds":[%d],"plan":{"tiers":[{"people":%s}],
         "ways":[{"channel":"EMAIL","timeoutSeconds":6},{"channel":"SMS","timeoutSeconds":6},
          {"channel":"PHONE","timeoutSeconds":8}],
         "gapSeconds":0}}
        """
        .formatted(visit, asked.build());
  }

  private boolean isYes(Api.Answer answer) {
    if (!answer.isYes()) {
      refused.incrementAndGet();
      complaint = answer.toString();
    }
    return answer.isYes();
  }

  /** Every technician has a visit an hour, and room for one that is searched for. */
  private Instant slot(int n, int minute) {
    var round = n / Town.TECHNICIANS;
    return start
        .plus(round / HOURS_A_DAY, ChronoUnit.DAYS)
        .plus(8 + round % HOURS_A_DAY, ChronoUnit.HOURS)
        .plus(minute, ChronoUnit.MINUTES);
  }

  /** Lets everybody finish what they are at; needs a server. */
  @Override
  public void close() {
    closed = true;
    for (var thread : threads) {
      try {
        thread.join(Duration.ofMinutes(1).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread.interrupt();
    }
  }
}
