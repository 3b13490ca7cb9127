package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at every row as if it were imported, and writes down what is wrong. */
@ApplicationScoped
class DryRun {

  private static final int STEP = 500;

  @Inject ImportRuns runs;
  @Inject RowKinds kinds;
  @Inject ImportProgress progress;
  @Inject Clock clock;

  /** Does nothing when somebody else is at it. */
  @Transactional(TxType.REQUIRES_NEW)
  void check(long runId) {
    runs.lock(runId).filter(run -> run.status() == ImportStatus.CHECKING).ifPresent(this::check);
  }

  private void check(ImportRun run) {
    var rows = runs.rows(run);
    var kind = kinds.of(run.kind());
    var reader = kind.reader(run, rows);
    var duplicates = Duplicates.of(kind, run, rows);
    var header = CsvLine.read(run.header()).size();
    var faults = new ArrayList<ImportFault>();
    int bad = 0;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var found = faults(row, header, duplicates, reader);
      found.forEach(fault -> faults.add(new ImportFault(run.id(), row.line(), fault)));
      bad += found.isEmpty() ? 0 : 1;
      tell(run, i + 1, rows);
    }
    runs.replaceFaults(run, faults);
    run.checked(bad, clock.instant());
  }

  private static List<RowFault> faults(
      Cells row, int columns, Duplicates duplicates, RowReader reader) {
    var misfit = row.misfit(columns);
    if (misfit.isPresent()) {
      return List.of(misfit.get());
    }
    return Stream.concat(duplicates.faultOf(row).stream(), RowCheck.faults(row, reader).stream())
        .toList();
  }

  private void tell(ImportRun run, int done, List<Cells> rows) {
    if (done % STEP == 0 || done == rows.size()) {
      progress.done(run.id(), done);
    }
  }
}
