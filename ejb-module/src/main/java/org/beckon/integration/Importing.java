package org.beckon.integration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.platform.Caller;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.platform.Seen;

/** Takes files in, and takes people's word on what shall become of them. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Importing {

  @Inject ImportRuns runs;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Keeps the file as it is. Refuses what cannot be read at all. Returns the run's id. */
  public long upload(UploadFile file) {
    var kind = Require.given("kind", file.kind());
    if ((kind == ImportKind.TRSP) != (file.day() != null)) {
      throw new Invalid(
          "day", kind == ImportKind.TRSP ? "must be given" : "must not be given for this kind");
    }
    var text = FileText.of(file.content());
    var content =
        kind == ImportKind.TRSP ? TrspFile.read(file.name(), text) : CsvFile.read(kind, text);
    var run = new ImportRun(file, content, caller.name(), clock.instant());
    runs.add(run, content);
    return run.id();
  }

  /** Import the good rows. What is done then, is done by {@link ImportSteps}. */
  public void confirm(long runId, int seenVersion) {
    var run = runs.lockOrRefuse(runId);
    Seen.check(seenVersion, run.version());
    run.confirm(clock.instant());
  }

  /** Forget it. Possible until it is confirmed. */
  public void cancel(long runId, int seenVersion) {
    var run = runs.lockOrRefuse(runId);
    Seen.check(seenVersion, run.version());
    run.cancel(clock.instant());
  }
}
