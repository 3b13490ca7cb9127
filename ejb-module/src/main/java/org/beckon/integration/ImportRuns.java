package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.Conflict;
import org.beckon.platform.NotFound;

/** Where imports are kept, with their rows and what is wrong with them. */
@ApplicationScoped
class ImportRuns {

  @PersistenceContext EntityManager em;

  void add(ImportRun run, ImportFile file) {
    em.persist(run);
    em.flush();
    file.rows().forEach(row -> em.persist(new ImportRow(run.id(), row.line(), row.cells())));
    em.createNativeQuery("insert into import_progress (run_id, rows_done) values (?, 0)")
        .setParameter(1, run.id())
        .executeUpdate();
  }

  /** Whoever works on a run holds its row until the end: a run is worked on once at a time. */
  Optional<ImportRun> lock(long id) {
    var free =
        em.createNativeQuery("select id from import_run where id = ? for update skip locked")
            .setParameter(1, id)
            .getResultList();
    return free.isEmpty() ? Optional.empty() : Optional.of(refreshed(id));
  }

  ImportRun lockOrRefuse(long id) {
    if (em.find(ImportRun.class, id) == null) {
      throw new NotFound("import", id);
    }
    return lock(id)
        .orElseThrow(
            () -> new Conflict("import.under-way", "This import is being worked on just now."));
  }

  private ImportRun refreshed(long id) {
    var run = em.find(ImportRun.class, id);
    em.refresh(run);
    return run;
  }

  ImportRun get(long id) {
    return Optional.ofNullable(em.find(ImportRun.class, id))
        .orElseThrow(() -> new NotFound("import", id));
  }

  List<Cells> rows(ImportRun run) {
    return cells(
        run, "select r.line, r.cells from ImportRow r where r.runId = :run order by r.line");
  }

  List<Cells> goodRows(ImportRun run) {
    return cells(
        run,
        """
        select r.line, r.cells from ImportRow r where r.runId = :run
          and not exists (select f.id from ImportFault f where f.runId = :run and f.line = r.line)
        order by r.line
        """);
  }

  private List<Cells> cells(ImportRun run, String query) {
    var header = CsvLine.read(run.header());
    return em.createQuery(query, Object[].class)
        .setParameter("run", run.id())
        .getResultStream()
        .map(row -> new Cells(run.kind(), (int) row[0], header, CsvLine.read((String) row[1])))
        .toList();
  }

  void replaceFaults(ImportRun run, List<ImportFault> faults) {
    em.createQuery("delete from ImportFault f where f.runId = :run")
        .setParameter("run", run.id())
        .executeUpdate();
    faults.forEach(em::persist);
  }

  /** Runs that should be worked on, and have been waiting for it since before that time. */
  List<Long> waiting(Instant since) {
    return em.createQuery(
            "select r.id from ImportRun r where r.status in :statuses and r.statusSince < :since",
            Long.class)
        .setParameter("statuses", List.of(ImportStatus.CHECKING, ImportStatus.IMPORTING))
        .setParameter("since", since)
        .getResultList();
  }

  /**
   * Many rows at once: what was made is written at every {@link #letGo}, not before each look into
   * the database. The rows were checked against each other already.
   */
  void inBulk(Runnable work) {
    var usual = em.getFlushMode();
    em.setFlushMode(FlushModeType.COMMIT);
    try {
      work.run();
    } finally {
      em.setFlushMode(usual);
    }
  }

  /** Writes to the database what was made so far, and forgets it. */
  void letGo() {
    em.flush();
    em.clear();
  }
}
