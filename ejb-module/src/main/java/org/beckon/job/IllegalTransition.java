package org.beckon.job;

import java.util.Locale;
import org.beckon.platform.Conflict;

/** Something was asked of a job, appointment or assignment that its state does not allow. */
public class IllegalTransition extends Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * @param what job, appointment or assignment
   */
  public IllegalTransition(String what, Enum<?> from, Enum<?> to) {
    super(
        what + ".illegal-transition",
        "status",
        "This %s is %s and cannot become %s.".formatted(what, word(from), word(to)));
  }

  private static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
