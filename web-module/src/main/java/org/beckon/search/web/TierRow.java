package org.beckon.search.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.beckon.search.Tier;

/** One of the groups that are asked one after the other, as it is typed. */
public class TierRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int number;
  private int opens;
  private Integer closes;
  private boolean exclusive = true;

  TierRow(int number) {
    this.number = number;
  }

  Tier tier(List<Long> people) {
    return new Tier(
        people,
        null,
        Duration.ofMinutes(opens),
        closes == null ? null : Duration.ofMinutes(closes),
        exclusive);
  }

  void take(Tier tier) {
    opens = (int) tier.opens().toMinutes();
    closes = tier.closes() == null ? null : (int) tier.closes().toMinutes();
    exclusive = tier.exclusive();
  }

  public int getNumber() {
    return number;
  }

  /** Minutes after the beginning of the search at the earliest. */
  public int getOpens() {
    return opens;
  }

  public void setOpens(int opens) {
    this.opens = opens;
  }

  /** Minutes after the beginning when it is over; null for never. */
  public Integer getCloses() {
    return closes;
  }

  public void setCloses(Integer closes) {
    this.closes = closes;
  }

  /** The next groups wait until everybody here was asked. */
  public boolean isExclusive() {
    return exclusive;
  }

  public void setExclusive(boolean exclusive) {
    this.exclusive = exclusive;
  }
}
