package org.beckon.matching;

/**
 * Travel along the great circle at one speed, in whole minutes. Every place is kept as a point of
 * the unit sphere, so that a distance costs three products, a root and an arc.
 */
public final class StraightLine implements Travel {

  private static final double EARTH_DIAMETER_KM = 2 * 6371.0088;

  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double minutesAcrossTheEarth;

  /**
   * @param latitudes of the places 0, 1, 2 ..., in degrees
   * @param kmPerHour as the crow flies: less than what the car shows, since roads are not straight
   */
  public StraightLine(double[] latitudes, double[] longitudes, double kmPerHour) {
    var places = latitudes.length;
    x = new double[places];
    y = new double[places];
    z = new double[places];
    for (var place = 0; place < places; place++) {
      var north = Math.toRadians(latitudes[place]);
      var east = Math.toRadians(longitudes[place]);
      x[place] = Math.cos(north) * Math.cos(east);
      y[place] = Math.cos(north) * Math.sin(east);
      z[place] = Math.sin(north);
    }
    minutesAcrossTheEarth = EARTH_DIAMETER_KM / kmPerHour * 60;
  }

  @Override
  public int seconds(int from, int to) {
    var dx = x[from] - x[to];
    var dy = y[from] - y[to];
    var dz = z[from] - z[to];
    var half = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
    return 60 * (int) Math.round(minutesAcrossTheEarth * arc(Math.min(1, half)));
  }

  /** The arc sine; for less than a thousand kilometers its series is exact to a millimeter. */
  private static double arc(double half) {
    if (half > 0.08) {
      return Math.asin(half);
    }
    var square = half * half;
    return half * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * 15 / 336.0)));
  }
}
