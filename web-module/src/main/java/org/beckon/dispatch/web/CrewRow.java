package org.beckon.dispatch.web;

import java.io.Serializable;
import org.beckon.dispatch.CrewMember;

/** One technician of the dispatch form, chosen or not. */
public class CrewRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CrewMember member;
  private final DayBar bar;
  private boolean chosen;

  CrewRow(CrewMember member, DayBar bar, boolean chosen) {
    this.member = member;
    this.bar = bar;
    this.chosen = chosen;
  }

  public CrewMember getMember() {
    return member;
  }

  public DayBar getBar() {
    return bar;
  }

  public boolean isChosen() {
    return chosen;
  }

  public void setChosen(boolean chosen) {
    this.chosen = chosen;
  }

  long id() {
    return member.id();
  }

  boolean isOffered() {
    return member.notOffered() == null;
  }
}
