package org.beckon.recheck.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.beckon.recheck.ExceptionQuery;
import org.beckon.schedule.OverridePermission;

/** What pages say of plans that have become wrong before their scripts have asked. */
@Named
@RequestScoped
public class ExceptionsView {

  @Inject ExceptionQuery exceptions;
  @Inject OverridePermission permission;

  private Long count;

  /** How many there are; read once a page. */
  public long getCount() {
    if (count == null) {
      count = exceptions.count();
    }
    return count;
  }

  /** When everything was looked at last, or null. */
  public Instant getChecked() {
    return exceptions.lastCheckedAt().orElse(null);
  }

  /** Whether this person may keep a plan that does not fit. */
  public boolean isAllowedToKeep() {
    return permission.isGranted();
  }
}
