package org.beckon.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;

/** Finds the refusal inside whatever the container or the database wrapped around it. */
public final class Failures {

  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String UNIQUE_VIOLATION = "23505";

  private Failures() {}

  /** Empty when the thing is simply broken. */
  public static Optional<BusinessException> refusalIn(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BusinessException refusal) {
        return Optional.of(refusal);
      }
      if (t instanceof OptimisticLockException) {
        return Optional.of(new Stale());
      }
      if (t instanceof SQLException refused && refused.getSQLState() != null) {
        return ofConstraint(refused);
      }
    }
    return Optional.empty();
  }

  private static Optional<BusinessException> ofConstraint(SQLException refused) {
    return switch (refused.getSQLState()) {
      case EXCLUSION_VIOLATION ->
          Optional.of(
              new Conflict(
                  "schedule.double-booked",
                  "Somebody else took that time a moment ago. Look again."));
      case UNIQUE_VIOLATION ->
          Optional.of(
              new Conflict("duplicate", "Something with that name or number exists already."));
      default -> Optional.empty();
    };
  }
}
