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
import org.beckon.recheck.ExceptionLine;
import org.beckon.recheck.ExceptionReader;
import org.beckon.security.AccountDirectory;

/** What pages need to know when one job is not as it was. */
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
   * @param type {@code mine}: look at your jobs again; {@code all}: look at everything again
   */
  public record Hint(String type, Long jobId) {}

  /**
   * @param type {@code planning}
   * @param jobId null when the window has nothing in hand any more
   * @param who their name
   */
  public record Planning(String type, String window, Long jobId, String who) {}

  /** One for the boards, one for the technicians whom it concerns or concerned. */
  Stream<LiveChange> ofJob(long jobId) {
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
