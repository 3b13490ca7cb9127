package org.beckon.search;

import java.io.Serializable;
import java.util.List;
import org.beckon.history.HistoryEntry;

/** One search with everybody in it, and its story, oldest first. */
public record SearchSheet(
    SearchLine line, List<CandidateLine> candidates, List<HistoryEntry> history)
    implements Serializable {

  public SearchSheet {
    candidates = List.copyOf(candidates);
    history = List.copyOf(history);
  }
}
