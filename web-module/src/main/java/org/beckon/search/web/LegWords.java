package org.beckon.search.web;

import org.beckon.gateway.ChannelKind;
import org.beckon.platform.web.Words;
import org.beckon.search.LegLine;
import org.beckon.search.LegState;
import org.beckon.search.SearchLine;

/** What the pages of searches say, where a word depends on more than one thing. */
public final class LegWords {

  private LegWords() {}

  /** How somebody was asked one way, and what came of it (S0-62 to S0-71). */
  public static String word(LegLine leg) {
    return leg == null ? "Not in the plan" : word(leg.channel(), leg.state());
  }

  static String word(ChannelKind channel, LegState state) {
    return Words.find("LegState." + channel, state.name()).orElseGet(() -> Words.word(state));
  }

  /** What a reader without colors and icons is told of the status: a word that says it all. */
  public static String status(SearchLine line) {
    return line.outcome() == null ? Words.word(line.status()) : Words.word(line.outcome());
  }
}
