package org.beckon.dispatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.beckon.board.MyJob;

/** Where the phone's own map shall lead: the point on the map, or else the address. */
public final class Directions {

  private Directions() {}

  /** A geo address (RFC 5870) with the postal address as what to look for. */
  public static String to(MyJob job) {
    var card = job.card();
    var address = job.street() + ", " + card.city();
    var query = "?q=" + URLEncoder.encode(address, UTF_8).replace("+", "%20");
    return card.latitude() == null
        ? "geo:0,0" + query
        : "geo:" + card.latitude() + "," + card.longitude() + query;
  }
}
