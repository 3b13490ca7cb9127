package org.beckon.alert;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.notification.NoticeType;

/**
 * An alert on a technician's page.
 *
 * @param assignmentId what it is about, or null
 */
public record AlertLine(
    long id, NoticeType type, String subject, String brief, Long assignmentId, Instant at)
    implements Serializable {

  /** What the short form says beyond the subject, or empty. */
  public String more() {
    if (brief == null) {
      return "";
    }
    return brief.startsWith(subject)
        ? brief.substring(subject.length()).replaceFirst("^[,.:; ]+", "")
        : brief;
  }
}
