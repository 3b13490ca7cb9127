package org.beckon.search.web;

import java.io.Serializable;
import java.util.List;
import org.beckon.search.SearchLine;

/** What is typed into the dialogs of Dispatch Details. */
public class SearchChange implements Serializable {

  private static final long serialVersionUID = 1L;

  private int seenRevision;
  private String reason;
  private List<Long> technicianIds = List.of();
  private int tier = 1;
  private int places = 1;

  void begin(SearchLine line) {
    seenRevision = line.revision();
    reason = null;
    technicianIds = List.of();
    tier = 1;
    places = line.places();
  }

  int seenRevision() {
    return seenRevision;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public List<Long> getTechnicianIds() {
    return technicianIds;
  }

  public void setTechnicianIds(List<Long> technicianIds) {
    this.technicianIds = technicianIds;
  }

  public int getTier() {
    return tier;
  }

  public void setTier(int tier) {
    this.tier = tier;
  }

  public int getPlaces() {
    return places;
  }

  public void setPlaces(int places) {
    this.places = places;
  }
}
