package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.live.LiveChange;
import org.beckon.security.AccountDirectory;

/** What pages need to know when one job is not as it was. */
@ApplicationScoped
class JobDelta {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject CardReader cards;
  @Inject AccountDirectory accounts;

  /**
   * @param type {@code job}
   * @param cards all there are of the job; a card that is not among them has gone
   */
  public record Job(String type, long jobId, List<BoardCard> cards) {}

  /**
   * @param type {@code mine}: look at your jobs again; {@code all}: look at everything again
   */
  public record Hint(String type, Long jobId) {}

  /** One for the boards, one for the technicians whom it concerns or concerned. */
  Stream<LiveChange> ofJob(long jobId) {
    var present = cards.ofJob(jobId);
    var board = new LiveChange(JSON.toJson(new Job("job", jobId, present)), Set.of());
    var logins = accounts.loginsOf(cards.everHeldBy(jobId));
    return logins.isEmpty()
        ? Stream.of(board)
        : Stream.of(board, new LiveChange(JSON.toJson(new Hint("mine", jobId)), logins));
  }

  LiveChange ofEverything() {
    return new LiveChange(JSON.toJson(new Hint("all", null)), Set.of());
  }
}
