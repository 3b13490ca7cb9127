package org.beckon.search.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Invalid;
import org.beckon.search.CallingHours;
import org.beckon.search.CandidateOrder;
import org.beckon.search.SearchMode;
import org.beckon.search.SearchPlan;

/** A plan as it is typed on the job page. Begins with what is usual: one after the other, once. */
public class PlanForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration GAP = Duration.ofSeconds(60);

  private final ZoneId zone;
  private final List<WayRow> ways;
  private final TierForm tiers = new TierForm();
  private final List<HoursRow> hours =
      Arrays.stream(DayOfWeek.values()).map(HoursRow::new).toList();
  private CandidateOrder order = CandidateOrder.RANKED;
  private SearchMode mode = SearchMode.IMMEDIATELY;
  private int width = 1;
  private int rounds = 1;
  private int roundGap = 30;
  private boolean hoursOnly;
  private LocalDateTime deadline;
  private boolean acceptLate = true;
  private boolean notifyFilled = true;

  /**
   * @param zone of the site: calling hours and the deadline are on its clock
   */
  PlanForm(ZoneId zone, List<WayRow> ways) {
    this.zone = zone;
    this.ways = List.copyOf(ways);
  }

  SearchPlan plan(List<PersonRow> people) {
    return new SearchPlan(
        order,
        tiers.tiers(people),
        ways.stream().filter(WayRow::isOn).map(WayRow::way).toList(),
        width,
        rounds,
        rounds == 1 ? Duration.ZERO : Duration.ofMinutes(roundGap),
        callingHours(),
        deadline == null ? null : deadline.atZone(zone).toInstant(),
        mode,
        GAP,
        acceptLate,
        notifyFilled);
  }

  /** As in a saved plan; the hours are by the clock of this site. */
  void take(SearchPlan saved, List<PersonRow> people) {
    order = saved.order();
    mode = saved.mode();
    width = saved.width();
    rounds = saved.rounds();
    roundGap = (int) saved.roundGap().toMinutes();
    acceptLate = saved.acceptLate();
    notifyFilled = saved.notifyFilled();
    tiers.take(saved.tiers(), people);
    ways.forEach(row -> row.take(saved.ways()));
    hoursOnly = !saved.hours().days().isEmpty();
    if (!hoursOnly) {
      return;
    }
    hours.forEach(row -> row.take(saved.hours().days().get(row.day())));
  }

  private CallingHours callingHours() {
    if (!hoursOnly) {
      return CallingHours.always(zone);
    }
    var days = hours.stream().filter(HoursRow::isOn).toList();
    if (days.isEmpty()) {
      throw new Invalid("hours", "must leave at least one day");
    }
    return new CallingHours(
        zone, days.stream().collect(Collectors.toMap(HoursRow::day, HoursRow::hours)));
  }

  /** S0-88: the hours of Monday for every day. */
  public void everyDay() {
    hours.forEach(row -> row.take(hours.get(0)));
  }

  /** The first way, whose text is shown; e-mail while there is none. */
  ChannelKind firstWay() {
    return Stream.concat(ways.stream().filter(WayRow::isOn), ways.stream())
        .findFirst()
        .map(WayRow::getChannel)
        .orElse(ChannelKind.EMAIL);
  }

  public ZoneId getZone() {
    return zone;
  }

  public TierForm getTiers() {
    return tiers;
  }

  public List<WayRow> getWays() {
    return ways;
  }

  public List<HoursRow> getHours() {
    return hours;
  }

  public CandidateOrder[] getOrders() {
    return CandidateOrder.values();
  }

  public SearchMode[] getModes() {
    return SearchMode.values();
  }

  public CandidateOrder getOrder() {
    return order;
  }

  public void setOrder(CandidateOrder order) {
    this.order = order;
  }

  public SearchMode getMode() {
    return mode;
  }

  public void setMode(SearchMode mode) {
    this.mode = mode;
  }

  public int getWidth() {
    return width;
  }

  public void setWidth(int width) {
    this.width = width;
  }

  public int getRounds() {
    return rounds;
  }

  public void setRounds(int rounds) {
    this.rounds = rounds;
  }

  public int getRoundGap() {
    return roundGap;
  }

  public void setRoundGap(int roundGap) {
    this.roundGap = roundGap;
  }

  public boolean isHoursOnly() {
    return hoursOnly;
  }

  public void setHoursOnly(boolean hoursOnly) {
    this.hoursOnly = hoursOnly;
  }

  public LocalDateTime getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDateTime deadline) {
    this.deadline = deadline;
  }

  public boolean isAcceptLate() {
    return acceptLate;
  }

  public void setAcceptLate(boolean acceptLate) {
    this.acceptLate = acceptLate;
  }

  public boolean isNotifyFilled() {
    return notifyFilled;
  }

  public void setNotifyFilled(boolean notifyFilled) {
    this.notifyFilled = notifyFilled;
  }
}
