package org.beckon.search;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.beckon.gateway.ChannelKind;

/** A plan as one text: it is frozen, and nobody looks for a part of it. */
@Converter
public class PlanText implements AttributeConverter<SearchPlan, String> {

  /** Asked for once: to look for it takes longer than anything that is done with it. */
  private static final JsonProvider JSON = JsonProvider.provider();

  @Override
  public String convertToDatabaseColumn(SearchPlan plan) {
    var ways = JSON.createArrayBuilder();
    plan.ways()
        .forEach(
            way ->
                ways.add(
                    JSON.createObjectBuilder()
                        .add("channel", way.channel().name())
                        .add("delay", way.delay().toString())
                        .add("timeout", way.timeout().toString())));
    var json =
        JSON.createObjectBuilder()
            .add("order", plan.order().name())
            .add("tiers", tiers(plan.tiers()))
            .add("ways", ways)
            .add("width", plan.width())
            .add("rounds", plan.rounds())
            .add("roundGap", plan.roundGap().toString())
            .add("hours", hours(plan.hours()))
            .add("mode", plan.mode().name())
            .add("gap", plan.gap().toString())
            .add("acceptLate", plan.acceptLate())
            .add("notifyFilled", plan.notifyFilled());
    if (plan.deadline() != null) {
      json.add("deadline", plan.deadline().toString());
    }
    return json.build().toString();
  }

  private static JsonArrayBuilder tiers(List<Tier> tiers) {
    var all = JSON.createArrayBuilder();
    for (var tier : tiers) {
      var people = JSON.createArrayBuilder();
      tier.people().forEach(people::add);
      var json =
          JSON.createObjectBuilder()
              .add("people", people)
              .add("opens", tier.opens().toString())
              .add("exclusive", tier.exclusive());
      if (tier.personnelType() != null) {
        json.add("personnelType", tier.personnelType());
      }
      if (tier.closes() != null) {
        json.add("closes", tier.closes().toString());
      }
      all.add(json);
    }
    return all;
  }

  private static JsonObject hours(CallingHours hours) {
    var days = JSON.createObjectBuilder();
    hours.days().forEach((day, open) -> days.add(day.name(), open.from() + "/" + open.until()));
    return JSON.createObjectBuilder().add("zone", hours.zone().getId()).add("days", days).build();
  }

  @Override
  public SearchPlan convertToEntityAttribute(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return plan(reader.readObject());
    }
  }

  private static SearchPlan plan(JsonObject json) {
    return new SearchPlan(
        CandidateOrder.valueOf(json.getString("order")),
        json.getJsonArray("tiers").stream().map(PlanText::tier).toList(),
        json.getJsonArray("ways").stream().map(PlanText::way).toList(),
        json.getInt("width"),
        json.getInt("rounds"),
        Duration.parse(json.getString("roundGap")),
        hours(json.getJsonObject("hours")),
        json.containsKey("deadline") ? Instant.parse(json.getString("deadline")) : null,
        SearchMode.valueOf(json.getString("mode")),
        Duration.parse(json.getString("gap")),
        json.getBoolean("acceptLate"),
        json.getBoolean("notifyFilled"));
  }

  private static Way way(JsonValue value) {
    var json = value.asJsonObject();
    return new Way(
        ChannelKind.valueOf(json.getString("channel")),
        Duration.parse(json.getString("delay")),
        Duration.parse(json.getString("timeout")));
  }

  private static Tier tier(JsonValue value) {
    var json = value.asJsonObject();
    return new Tier(
        json.getJsonArray("people").stream().map(id -> Long.parseLong(id.toString())).toList(),
        json.getString("personnelType", null),
        Duration.parse(json.getString("opens")),
        json.containsKey("closes") ? Duration.parse(json.getString("closes")) : null,
        json.getBoolean("exclusive"));
  }

  private static CallingHours hours(JsonObject json) {
    var days = new EnumMap<DayOfWeek, CallingHours.Day>(DayOfWeek.class);
    json.getJsonObject("days")
        .forEach(
            (day, value) -> {
              var times = ((JsonString) value).getString().split("/", -1);
              days.put(
                  DayOfWeek.valueOf(day),
                  new CallingHours.Day(LocalTime.parse(times[0]), LocalTime.parse(times[1])));
            });
    return new CallingHours(ZoneId.of(json.getString("zone")), days);
  }
}
