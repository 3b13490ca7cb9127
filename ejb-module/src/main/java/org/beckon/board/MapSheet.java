package org.beckon.board;

import java.io.Serializable;
import java.util.List;

/**
 * Everything on the map of one day of the organization.
 *
 * @param people active technicians by name
 * @param cards the visits of the day by time, without canceled ones, then the backlog
 * @param withoutPlace one a card whose site has no coordinates, in the same order
 */
public record MapSheet(
    String zone, List<Person> people, List<BoardCard> cards, List<WithoutPlace> withoutPlace)
    implements Serializable {

  /**
   * A technician and where their day begins.
   *
   * @param latitude null, like the longitude, when the home is not known
   */
  public record Person(long technicianId, String name, Double latitude, Double longitude)
      implements Serializable {}

  /** Which site's coordinates are missing. */
  public record WithoutPlace(String key, long siteId) implements Serializable {}
}
