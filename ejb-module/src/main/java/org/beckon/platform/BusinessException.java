package org.beckon.platform;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/**
 * The system understood the request and refused it. Rolls the transaction back; never logged as an
 * error; the message is written for the person who asked.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String field;

  /**
   * @param field the input that was wrong, or null when no single one was
   */
  protected BusinessException(String code, String field, String message) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** Stable, documented, and the same in every protocol: {@code appointment.illegal-transition}. */
  public String code() {
    return code;
  }

  /** The input that was wrong, by the name it has in REST bodies and import columns. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
