package org.beckon.search.web;

import java.io.Serializable;
import java.util.Map;
import org.beckon.gateway.ChannelKind;
import org.beckon.schedule.Suggestion;

/** Somebody who may be asked, chosen or not. */
public class PersonRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Suggestion suggestion;
  private final Map<ChannelKind, String> objections;
  private boolean chosen;
  private int group = 1;

  PersonRow(Suggestion suggestion, Map<ChannelKind, String> objections, boolean chosen) {
    this.suggestion = suggestion;
    this.objections = Map.copyOf(objections);
    this.chosen = chosen;
  }

  public long getId() {
    return suggestion.technicianId();
  }

  public String getName() {
    return suggestion.name();
  }

  /** Whether they qualify and have time. */
  public boolean isFit() {
    return suggestion.fits();
  }

  /** Why not, or how well. */
  public String getNote() {
    return isFit()
        ? "Match %d".formatted(suggestion.points())
        : String.join(" ", suggestion.whyNot());
  }

  /** Why they cannot be asked that way; null when they can. */
  public String objection(ChannelKind channel) {
    return objections.get(channel);
  }

  /** In which of the groups they are asked. */
  public int getGroup() {
    return group;
  }

  public void setGroup(int group) {
    this.group = group;
  }

  public boolean isChosen() {
    return chosen;
  }

  public void setChosen(boolean chosen) {
    this.chosen = chosen;
  }
}
