package org.beckon.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Time zones for pick lists, by the city that people know. */
@Named
@ApplicationScoped
public class Zones {

  private static final int SUGGESTIONS = 30;
  private static final List<String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
          .sorted()
          .toList();

  /** "new york" finds America/New_York. */
  public List<String> suggest(String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return REGIONS.stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).contains(wanted))
        .limit(SUGGESTIONS)
        .toList();
  }
}
