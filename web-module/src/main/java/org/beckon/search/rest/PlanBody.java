package org.beckon.search.rest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.search.CallingHours;
import org.beckon.search.CandidateOrder;
import org.beckon.search.SearchMode;
import org.beckon.search.SearchPlan;
import org.beckon.search.Tier;
import org.beckon.search.Way;

/**
 * How to search. What is left out is as usual: one after the other, once, at any hour.
 *
 * @param zone whose wall clock the hours mean; must be given with them
 * @param hours when people may be contacted; left out for always
 * @param gapSeconds between two messages to the same address
 */
public record PlanBody(
    CandidateOrder order,
    List<TierBody> tiers,
    List<WayBody> ways,
    Integer width,
    Integer rounds,
    Integer roundGapMinutes,
    String zone,
    List<Hours> hours,
    Instant deadline,
    SearchMode mode,
    Integer gapSeconds,
    Boolean acceptLate,
    Boolean notifyFilled) {

  private static final int USUAL_GAP = 60;

  /**
   * Some of the people.
   *
   * @param people technician ids; left out for everybody of the personnel type
   * @param opensMinutes after the beginning
   * @param closesMinutes after the beginning; left out for never
   */
  public record TierBody(
      List<Long> people,
      String personnelType,
      Integer opensMinutes,
      Integer closesMinutes,
      Boolean exclusive) {

    Tier tier() {
      return new Tier(
          Objects.requireNonNullElse(people, List.of()),
          personnelType,
          Duration.ofMinutes(Objects.requireNonNullElse(opensMinutes, 0)),
          closesMinutes == null ? null : Duration.ofMinutes(closesMinutes),
          Boolean.TRUE.equals(exclusive));
    }
  }

  /**
   * One way of asking.
   *
   * @param delaySeconds after the way before it
   * @param timeoutSeconds how long an answer is awaited
   */
  public record WayBody(ChannelKind channel, Integer delaySeconds, Integer timeoutSeconds) {

    Way way() {
      var usual = Way.usual(Require.given("channel", channel));
      return new Way(
          channel,
          delaySeconds == null ? usual.delay() : Duration.ofSeconds(delaySeconds),
          timeoutSeconds == null ? usual.timeout() : Duration.ofSeconds(timeoutSeconds));
    }
  }

  /** Of one day of the week. */
  public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {}

  SearchPlan plan() {
    return new SearchPlan(
        Objects.requireNonNullElse(order, CandidateOrder.LIST),
        Require.given("plan.tiers", tiers).stream().map(TierBody::tier).toList(),
        Require.given("plan.ways", ways).stream().map(WayBody::way).toList(),
        Objects.requireNonNullElse(width, 1),
        Objects.requireNonNullElse(rounds, 1),
        Duration.ofMinutes(Objects.requireNonNullElse(roundGapMinutes, 0)),
        callingHours(),
        deadline,
        Objects.requireNonNullElse(mode, SearchMode.IMMEDIATELY),
        Duration.ofSeconds(Objects.requireNonNullElse(gapSeconds, USUAL_GAP)),
        Objects.requireNonNullElse(acceptLate, true),
        Boolean.TRUE.equals(notifyFilled));
  }

  private CallingHours callingHours() {
    if (hours == null || hours.isEmpty()) {
      return CallingHours.always(zone == null ? ZoneId.of("UTC") : zoneId());
    }
    var days = new EnumMap<DayOfWeek, CallingHours.Day>(DayOfWeek.class);
    for (var one : hours) {
      var before =
          days.put(
              Require.given("plan.hours.day", one.day()),
              new CallingHours.Day(one.from(), one.until()));
      if (before != null) {
        throw new Invalid("plan.hours.day", "must come once");
      }
    }
    return new CallingHours(zoneId(), days);
  }

  private ZoneId zoneId() {
    return Require.zone("plan.zone", zone);
  }
}
