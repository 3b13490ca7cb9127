package org.beckon.feed.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.feed.CalendarLinkLine;
import org.beckon.feed.CalendarSharing;

/** The address of the calendar of the technician whose page is open. */
@Named
@ViewScoped
public class TechnicianCalendar extends CalendarDesk {

  private static final long serialVersionUID = 1L;

  @Inject CalendarSharing sharing;

  private long technicianId;

  /** Null for somebody who is not on record yet. */
  public void open(Long id) {
    if (id != null) {
      technicianId = id;
      refresh();
    }
  }

  @Override
  CalendarLinkLine read() {
    return sharing.of(technicianId).orElse(null);
  }

  @Override
  String give() {
    return sharing.issue(technicianId);
  }

  @Override
  void take() {
    sharing.withdraw(technicianId);
  }
}
