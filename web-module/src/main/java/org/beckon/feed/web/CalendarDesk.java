package org.beckon.feed.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.beckon.feed.CalendarLinkLine;

/**
 * Behind /WEB-INF/includes/calendar-link.xhtml: an address is made, renewed and withdrawn in the
 * same way, whosever calendar it is.
 */
public abstract class CalendarDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject IssuedAddress issued;

  private CalendarLinkLine link;

  /** Null when there is none. */
  abstract CalendarLinkLine read();

  abstract String give();

  abstract void take();

  /** Shows the address with this answer, and never again. */
  public void issue() {
    try {
      issued.show(give());
    } finally {
      refresh();
    }
  }

  public void withdraw() {
    try {
      take();
    } finally {
      refresh();
    }
  }

  void refresh() {
    link = read();
  }

  /** Null when nobody can read this calendar from outside. */
  public CalendarLinkLine getLink() {
    return link;
  }
}
