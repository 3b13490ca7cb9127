package org.beckon.matching;

/** Travel times that somebody measured or a routing service answered. */
public final class TravelMatrix implements Travel {

  private final int places;
  private final int[] seconds;

  /**
   * @param seconds from row to column; not necessarily the same in both directions
   */
  public TravelMatrix(int[][] seconds) {
    places = seconds.length;
    this.seconds = new int[places * places];
    for (var from = 0; from < places; from++) {
      System.arraycopy(seconds[from], 0, this.seconds, from * places, places);
    }
  }

  @Override
  public int seconds(int from, int to) {
    return seconds[from * places + to];
  }
}
