package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.live.LiveChange;
import org.beckon.live.PlanningMark;
import org.beckon.live.Subject;
import org.beckon.recheck.ExceptionLine;
import org.beckon.recheck.ExceptionReader;
import org.beckon.security.AccountDirectory;

/** What pages need to know when something is not as it was. */
@ApplicationScoped
class JobDelta {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject CardReader cards;
  @Inject ExceptionReader exceptions;
  @Inject AccountDirectory accounts;

  /**
   * @param type {@code job}
   * @param cards all there are of the job; a card that is not among them has gone
   * @param exceptions in what its plan has become wrong, likewise
   * @param openExceptions how many there are of all jobs
   */
  public record Job(
      String type,
      long jobId,
      List<BoardCard> cards,
      List<ExceptionLine> exceptions,
      long openExceptions) {}

  /**
   * @param type {@code mine}: look at your jobs again; {@code alerts}: at your alerts; {@code
   *     team}: at who works when; {@code all}: at everything
   */
  public record Hint(String type, Long jobId) {}

  /**
   * @param type {@code planning}
   * @param jobId null when the window has nothing in hand any more
   * @param who their name
   */
  public record Planning(String type, String window, Long jobId, String who) {}

  /** For everybody whom it concerns; nothing for alerts of somebody who does not sign in. */
  Stream<LiveChange> of(Subject subject) {
    return switch (subject.kind()) {
      case JOB -> ofJob(subject.id());
      case TECHNICIAN -> Stream.of(new LiveChange(JSON.toJson(new Hint("team", null)), Set.of()));
      case ALERTS_OF_TECHNICIAN -> ofAlerts(accounts.loginsOf(Set.of(subject.id())));
      case ALERTS_OF_ACCOUNT -> ofAlerts(accounts.loginOf(subject.id()));
    };
  }

  private static Stream<LiveChange> ofAlerts(Set<String> logins) {
    return logins.isEmpty()
        ? Stream.empty()
        : Stream.of(new LiveChange(JSON.toJson(new Hint("alerts", null)), logins));
  }

  /** One for the boards, one for the technicians whom it concerns or concerned. */
  private Stream<LiveChange> ofJob(long jobId) {
    var job =
        new Job("job", jobId, cards.ofJob(jobId), exceptions.ofJob(jobId), exceptions.count());
    var board = new LiveChange(JSON.toJson(job), Set.of());
    var logins = accounts.loginsOf(cards.everHeldBy(jobId));
    return logins.isEmpty()
        ? Stream.of(board)
        : Stream.of(board, new LiveChange(JSON.toJson(new Hint("mine", jobId)), logins));
  }

  /** For dispatchers alone: a technician is not told before something is decided. */
  LiveChange ofPlanning(PlanningMark mark) {
    var who = accounts.nameOf(mark.login());
    return new LiveChange(
        JSON.toJson(new Planning("planning", mark.window(), mark.jobId(), who)), Set.of());
  }

  LiveChange ofEverything() {
    return new LiveChange(JSON.toJson(new Hint("all", null)), Set.of());
  }
}
