package org.beckon.trsp;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.beckon.job.JobDetails;
import org.beckon.job.JobKind;
import org.beckon.job.Priority;
import org.beckon.job.RequiredSkill;

/** A request of an instance as a job of ours. */
public final class TrspJob {

  private static final int NEEDED_LEVEL = 3;
  private static final double USUAL_SERVICE = 10;
  private static final int STEP_MINUTES = 15;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private TrspJob() {}

  public static String externalId(TrspDay day, int nodeId) {
    return "%s-%s-%d".formatted(day.instance(), day.date(), nodeId);
  }

  /** The earliest start of service. */
  public static Instant opens(TrspDay day, TrspNode node) {
    return day.at(node.opens());
  }

  /** The latest start of service. */
  public static Instant closes(TrspDay day, TrspNode node) {
    return day.at(node.closes());
  }

  /** Longer than the instance's service where the trade's work is, in quarters of an hour. */
  public static int minutes(TrspDay day, TrspNode node) {
    var minutes = work(day, node).minutes() * node.service() / USUAL_SERVICE;
    return (int) Math.max(STEP_MINUTES, Math.round(minutes / STEP_MINUTES) * STEP_MINUTES);
  }

  public static JobDetails of(TrspDay day, TrspNode node, long customerId, long siteId) {
    return new JobDetails(
        JobKind.FIELD_SERVICE,
        work(day, node).title(),
        description(day, node),
        priority(node),
        customerId,
        siteId,
        minutes(day, node),
        closes(day, node).plusSeconds(minutes(day, node) * 60L),
        externalId(day, node.id()),
        node.skills().stream()
            .map(skill -> RequiredSkill.of(Trade.name(skill), NEEDED_LEVEL))
            .toList());
  }

  private static Trade.Work work(TrspDay day, TrspNode node) {
    return Trade.work(
        node.skills().isEmpty() ? 0 : node.skills().get(0),
        node.number() + day.date().getDayOfYear());
  }

  private static String description(TrspDay day, TrspNode node) {
    var text =
        "%s Somebody is expected between %s and %s."
            .formatted(
                work(day, node).description(),
                TIME.format(opens(day, node).atZone(day.zone())),
                TIME.format(closes(day, node).atZone(day.zone())));
    var parts = node.parts().stream().mapToInt(Integer::intValue).sum();
    return text + tools(node.tools()) + (parts == 0 ? "" : " Spare parts: " + parts + ".");
  }

  private static String tools(List<Integer> tools) {
    return tools.isEmpty()
        ? ""
        : " Tool sets: " + tools.toString().replaceAll("[\\[\\]]", "") + ".";
  }

  private static Priority priority(TrspNode node) {
    return switch (node.number() % 20) {
      case 7 -> Priority.EMERGENCY;
      case 3, 11, 15 -> Priority.HIGH;
      case 9 -> Priority.LOW;
      default -> Priority.NORMAL;
    };
  }
}
