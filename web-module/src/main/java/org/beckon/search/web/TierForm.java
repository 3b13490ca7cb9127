package org.beckon.search.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.platform.Invalid;
import org.beckon.search.Tier;

/** The groups of a plan, and who is in which; usually everybody is in one. */
public class TierForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 9;

  private final List<TierRow> all = IntStream.rangeClosed(1, MOST).mapToObj(TierRow::new).toList();
  private int count = 1;

  /** Of those who are chosen, in the order in which they are listed. */
  List<Tier> tiers(List<PersonRow> people) {
    var chosen = people.stream().filter(PersonRow::isChosen).toList();
    if (chosen.isEmpty()) {
      throw new Invalid("people", "must be chosen: at least one");
    }
    if (count == 1) {
      return List.of(Tier.of(chosen.stream().map(PersonRow::getId).toList()));
    }
    var tiers = new ArrayList<Tier>();
    for (var row : getRows()) {
      var members =
          chosen.stream().filter(one -> Math.min(one.getGroup(), count) == row.getNumber());
      var ids = members.map(PersonRow::getId).toList();
      if (ids.isEmpty()) {
        throw new Invalid(
            "groups", "must each hold somebody: group %d is empty".formatted(row.getNumber()));
      }
      tiers.add(row.tier(ids));
    }
    return tiers;
  }

  /** As in a saved plan. Who is no longer here is left out; a group of a type chooses nobody. */
  void take(List<Tier> tiers, List<PersonRow> people) {
    count = tiers.size();
    people.forEach(row -> row.setChosen(false));
    for (int i = 0; i < tiers.size(); i++) {
      var tier = tiers.get(i);
      all.get(i).take(tier);
      for (var row : people) {
        if (tier.people().contains(row.getId())) {
          row.setChosen(true);
          row.setGroup(i + 1);
        }
      }
    }
  }

  public List<TierRow> getRows() {
    return all.subList(0, count);
  }

  public boolean isGrouped() {
    return count > 1;
  }

  public int getCount() {
    return count;
  }

  public void setCount(int count) {
    this.count = Math.max(1, Math.min(MOST, count));
  }
}
