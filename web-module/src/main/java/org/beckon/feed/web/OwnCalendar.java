package org.beckon.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.feed.CalendarLinkLine;
import org.beckon.feed.OwnCalendarSharing;

/** The address of the calendar of the technician in front of the page. */
@Named
@ViewScoped
public class OwnCalendar extends CalendarDesk {

  private static final long serialVersionUID = 1L;

  @Inject OwnCalendarSharing sharing;

  @PostConstruct
  void open() {
    refresh();
  }

  @Override
  CalendarLinkLine read() {
    return sharing.mine().orElse(null);
  }

  @Override
  String give() {
    return sharing.issue();
  }

  @Override
  void take() {
    sharing.withdraw();
  }
}
