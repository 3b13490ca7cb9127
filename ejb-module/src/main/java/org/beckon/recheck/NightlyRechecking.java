package org.beckon.recheck;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.Conflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The steps of a night's look at everything that is planned. The run's row says how far it is; a
 * node that finds itself overtaken stops.
 */
@Stateless
@PermitAll
public class NightlyRechecking {

  private static final Logger LOG = System.getLogger(NightlyRechecking.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject RecheckRuns runs;
  @Inject Rechecking rechecking;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "beckon.recheck.at")
  LocalTime at;

  /**
   * The run that whoever asks should work on: today's, once it is late enough and nobody has begun
   * it, or one whose server stopped in the middle. Of several nodes that ask at once, one gets it.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Long> begin() {
    var now = clock.instant();
    var local = now.atZone(clock.getZone());
    var isTime = !local.toLocalTime().isBefore(at);
    var due =
        isTime && runs.open(local.toLocalDate(), now)
            ? Optional.of(runs.of(local.toLocalDate()))
            : runs.abandoned(now.minus(PATIENCE));
    due.ifPresent(run -> begin(run, now));
    return due.map(RecheckRun::id);
  }

  private static void begin(RecheckRun run, Instant now) {
    run.takenUp(now);
    LOG.log(
        Level.INFO,
        "The nightly look at all plans begins behind technician {0}",
        String.valueOf(run.position()));
  }

  /** All technicians up to this id are done. */
  public long position(long runId) {
    return runs.get(runId).position();
  }

  /** Whose plans come next, by id: those with work ahead, or with something open. */
  public List<Long> technicians(long after, int most) {
    return runs.technicians(after, most, clock.instant());
  }

  /**
   * Looks at these people's plans and writes down that it is done, both or neither.
   *
   * @param technicianIds in their order
   */
  public void check(long runId, List<Long> technicianIds) {
    var run = runs.getForUpdate(runId);
    if (run.isFinished() || run.position() >= technicianIds.get(0)) {
      throw new Conflict("recheck.overtaken", "Another server has gone on with this run.");
    }
    var visits = rechecking.checkAll(technicianIds);
    run.reached(technicianIds.get(technicianIds.size() - 1), visits, clock.instant());
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void finish(long runId) {
    var run = runs.getForUpdate(runId);
    run.finish(clock.instant());
    LOG.log(
        Level.INFO,
        "The nightly look at all plans is done: {0} visits, {1} plans are wrong",
        run.checked(),
        runs.openExceptions());
  }
}
