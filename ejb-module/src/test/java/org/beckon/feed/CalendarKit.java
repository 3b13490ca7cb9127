package org.beckon.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationException;

/** A feed as somebody else's calendar understands it. */
final class CalendarKit {

  private CalendarKit() {}

  /** Refuses what RFC 5545 does not allow. */
  static List<VEvent> events(String feed) {
    return calendar(feed).getComponents(Component.VEVENT);
  }

  static Calendar calendar(String feed) {
    try {
      var calendar = new CalendarBuilder().build(new StringReader(feed));
      calendar.validate(true);
      return calendar;
    } catch (IOException | ParserException | ValidationException e) {
      throw new IllegalStateException(feed, e);
    }
  }

  /** Empty when it is not there. */
  static String value(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  static int sequence(VEvent event) {
    return Integer.parseInt(value(event, Property.SEQUENCE));
  }

  static int longestLine(String feed) {
    return feed.lines()
        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
        .max()
        .orElse(0);
  }
}
