package org.beckon.dispatch.web;

import java.util.ArrayList;
import org.beckon.schedule.TechnicianOption;

/** How technicians read in lists. */
final class CrewWords {

  private CrewWords() {}

  /** Such as "Bo · 3 km · 40% · fits" or "Ada · does not fit". */
  static String label(TechnicianOption option) {
    var parts = new ArrayList<String>();
    parts.add(option.name());
    if (option.kilometers() != null) {
      parts.add(Math.round(option.kilometers()) + " km");
    }
    if (option.loadPercent() != null) {
      parts.add(option.loadPercent() + "%");
    }
    parts.add(option.fits() ? "fits" : "does not fit");
    return String.join(" · ", parts);
  }

  /** How far home is from the site; empty when one of them is not known. */
  static String distance(TechnicianOption option) {
    return option.kilometers() == null
        ? ""
        : "home is " + Math.round(option.kilometers()) + " km from the site";
  }
}
