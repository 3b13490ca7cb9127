package org.beckon.recheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Reads plans that have become wrong. Nothing here changes anything. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class ExceptionQuery {

  @Inject ExceptionReader reader;

  /**
   * Open ones, by the time of the visit.
   *
   * @param technicianId whose, or null for everybody's
   */
  public Page<ExceptionLine> page(Long technicianId, int offset, int limit) {
    return new Page<>(reader.page(technicianId, offset, limit), reader.count(technicianId), offset);
  }

  /** How many are open. */
  public long count() {
    return reader.count();
  }

  /** When everything was looked at last; empty before the first night. */
  public Optional<Instant> lastCheckedAt() {
    return reader.lastCheckedAt();
  }
}
