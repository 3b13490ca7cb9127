package org.beckon.integration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Reads imports: how they stand, what is wrong with their rows. Nothing here changes anything. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class ImportQuery {

  private static final String SHEET =
      """
      select r.id, r.version, r.kind, r.file_name, r.day, r.status, r.rows_total, r.rows_bad,
        p.rows_done, r.remark, r.created_by, r.created_at
      from import_run r join import_progress p on p.run_id = r.id
      """;

  @PersistenceContext EntityManager em;

  public ImportSheet get(long id) {
    return sheets(em.createNativeQuery(SHEET + " where r.id = ?").setParameter(1, id))
        .findFirst()
        .orElseThrow(() -> new NotFound("import", id));
  }

  /** Newest first. */
  public List<ImportSheet> recent(int limit) {
    return sheets(
            em.createNativeQuery(SHEET + " order by r.id desc limit ?").setParameter(1, limit))
        .toList();
  }

  /** What is wrong, by line. The total counts faults, not rows. */
  public Page<FaultLine> faults(long id, int offset, int limit) {
    get(id);
    var items =
        em.createQuery(
                """
                select new org.beckon.integration.FaultLine(f.line, f.column, f.reason)
                from ImportFault f where f.runId = :id order by f.line, f.id
                """,
                FaultLine.class)
            .setParameter("id", id)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    var total =
        em.createQuery("select count(f) from ImportFault f where f.runId = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    return new Page<>(items, total, offset);
  }

  /** The same as a file for a spreadsheet, which must not take a cell for a formula. */
  public String faultsCsv(long id) {
    return Stream.concat(
            Stream.of(List.of("line", "column", "reason")),
            faults(id, 0, Integer.MAX_VALUE).items().stream()
                .map(f -> List.of(String.valueOf(f.line()), f.column(), f.reason())))
        .map(cells -> CsvLine.write(cells.stream().map(CsvLine::harmless).toList()))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** The names of the file's columns, in its order. */
  public List<String> header(long id) {
    return em.createQuery("select r.header from ImportRun r where r.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(CsvLine::read)
        .orElseThrow(() -> new NotFound("import", id));
  }

  /** The first of the rows that would be imported. */
  public List<RowLine> goodRows(long id, int limit) {
    return em.createQuery(
            """
            select r.line, r.cells from ImportRow r where r.runId = :id
              and not exists (select f.id from ImportFault f where f.runId = :id and f.line = r.line)
            order by r.line
            """,
            Object[].class)
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new RowLine((int) row[0], CsvLine.read((String) row[1])))
        .toList();
  }

  /** A file with every column and one row that is right. */
  public String template(ImportKind kind) {
    var columns = kind.columns();
    return Stream.of(
            columns.stream().map(ImportColumn::name).toList(),
            columns.stream().map(ImportColumn::sample).toList())
        .map(CsvLine::write)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  @SuppressWarnings("unchecked")
  private static Stream<ImportSheet> sheets(jakarta.persistence.Query query) {
    return ((Stream<Object[]>) query.getResultStream()).map(ImportQuery::sheet);
  }

  private static ImportSheet sheet(Object[] row) {
    return new ImportSheet(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        ImportKind.valueOf((String) row[2]),
        (String) row[3],
        row[4] == null ? null : ((Date) row[4]).toLocalDate(),
        ImportStatus.valueOf((String) row[5]),
        ((Number) row[6]).intValue(),
        ((Number) row[7]).intValue(),
        ((Number) row[8]).intValue(),
        (String) row[9],
        (String) row[10],
        instant(row[11]));
  }

  private static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }
}
