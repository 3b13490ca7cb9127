package org.beckon.platform;

import java.io.Serializable;
import java.util.Optional;

/** A point on the earth, in degrees. */
public record Place(double latitude, double longitude) implements Serializable {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  /** Empty when neither is given; half a point is refused. */
  public static Optional<Place> optional(Double latitude, Double longitude) {
    if (latitude == null && longitude == null) {
      return Optional.empty();
    }
    var north = Require.given("latitude", latitude);
    var east = Require.given("longitude", longitude);
    if (!(Math.abs(north) <= 90)) {
      throw new Invalid("latitude", "must be between -90 and 90");
    }
    if (!(Math.abs(east) <= 180)) {
      throw new Invalid("longitude", "must be between -180 and 180");
    }
    return Optional.of(new Place(north, east));
  }

  /** Along the great circle. */
  public double kilometersTo(Place other) {
    var north = Math.toRadians(other.latitude - latitude);
    var east = Math.toRadians(other.longitude - longitude);
    var half =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, half)));
  }
}
