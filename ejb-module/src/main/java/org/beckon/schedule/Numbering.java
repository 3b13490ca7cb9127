package org.beckon.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beckon.matching.StraightLine;
import org.beckon.matching.Travel;
import org.beckon.platform.Place;

/** Gives places and skills the numbers that {@code matching} reckons with. They never change. */
final class Numbering {

  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> skills = new HashMap<>();
  private StraightLine travel;
  private int speed;

  /**
   * @param place null when it is not known
   */
  synchronized int place(Place place) {
    return place == null ? Travel.UNKNOWN : numbers.computeIfAbsent(place, this::added);
  }

  private int added(Place place) {
    places.add(place);
    travel = null;
    return places.size() - 1;
  }

  /** The same word in other letters is the same skill. */
  synchronized int skill(String name) {
    return skills.computeIfAbsent(name.toLowerCase(Locale.ROOT), word -> skills.size());
  }

  /**
   * Between all places that have a number by now.
   *
   * @param kmPerHour as the crow flies, from the settings
   */
  synchronized Travel travel(int kmPerHour) {
    if (travel == null || speed != kmPerHour) {
      speed = kmPerHour;
      travel =
          new StraightLine(
              places.stream().mapToDouble(Place::latitude).toArray(),
              places.stream().mapToDouble(Place::longitude).toArray(),
              kmPerHour);
    }
    return travel;
  }
}
