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

  /** More than the subject, or empty. */
  public String more() {
    return brief == null || brief.equals(subject) ? "" : brief;
  }
}
