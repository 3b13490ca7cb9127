package org.beckon.trsp;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.beckon.platform.Place;

/** Where the plane of the instances lies on the earth: towns around Boston. */
public final class City {

  /** The zone of the towns. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final Place CENTER = new Place(42.3554, -71.2050);
  private static final double MIDDLE = 50;
  private static final double KILOMETERS_A_UNIT = 0.3;
  private static final double KILOMETERS_A_DEGREE = 111.2;
  private static final List<Town> TOWNS =
      Listed.table("towns.csv").stream()
          .map(
              row ->
                  new Town(
                      row.getField("name"),
                      row.getField("postalCode"),
                      new Place(
                          Double.parseDouble(row.getField("latitude")),
                          Double.parseDouble(row.getField("longitude")))))
          .toList();

  private City() {}

  record Town(String name, String postalCode, Place place) {}

  /** Where on the earth this is. */
  public static Place place(TrspNode node) {
    var north = (node.y() - MIDDLE) * KILOMETERS_A_UNIT / KILOMETERS_A_DEGREE;
    var east =
        (node.x() - MIDDLE)
            * KILOMETERS_A_UNIT
            / (KILOMETERS_A_DEGREE * Math.cos(Math.toRadians(CENTER.latitude())));
    return new Place(rounded(CENTER.latitude() + north), rounded(CENTER.longitude() + east));
  }

  static Town town(TrspNode node) {
    var place = place(node);
    return TOWNS.stream()
        .min(Comparator.comparingDouble(town -> town.place().kilometersTo(place)))
        .orElseThrow();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 100_000) / 100_000.0;
  }
}
