package org.beckon.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.beckon.history.HistoryEntry;

/** Tells history in sentences (S1-88). */
@RequestScoped
public class Timeline {

  private static final ResourceBundle SENTENCES =
      ResourceBundle.getBundle(Timeline.class.getPackageName() + ".timeline", Locale.ENGLISH);

  /** Nodes hand out ids in blocks: only the time tells what came first. */
  private static final Comparator<HistoryEntry> LATEST_FIRST =
      Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::id).reversed();

  @Inject ValueWords values;

  /**
   * Latest first.
   *
   * @param technicians names by id
   */
  public List<TimelineLine> lines(List<HistoryEntry> entries, Map<Long, String> technicians) {
    return entries.stream()
        .sorted(LATEST_FIRST)
        .map(entry -> line(entry, technician(entry, technicians)))
        .toList();
  }

  private static String technician(HistoryEntry entry, Map<Long, String> names) {
    return entry.technicianId() == null ? "" : names.getOrDefault(entry.technicianId(), "");
  }

  private TimelineLine line(HistoryEntry entry, String technician) {
    var pattern = pattern(entry);
    var bar = pattern.lastIndexOf('|');
    var from = values.of(entry.kind(), entry.oldValue());
    var to = values.of(entry.kind(), entry.newValue());
    var sentence = pattern.substring(0, bar);
    return new TimelineLine(
        entry.at(),
        pattern.substring(bar + 1),
        new MessageFormat(sentence, Locale.ENGLISH)
            .format(new Object[] {entry.actor(), technician, from, to}),
        change(from, to),
        who(entry),
        entry.reason());
  }

  private static String change(String from, String to) {
    return from.isEmpty() || to.isEmpty() || from.equals(to) ? "" : from + " → " + to;
  }

  private static String who(HistoryEntry entry) {
    return entry.onBehalfOf() == null
        ? entry.actor()
        : entry.actor() + " on behalf of " + entry.onBehalfOf();
  }

  private static String pattern(HistoryEntry entry) {
    var exact = entry.kind() + "." + entry.newValue();
    if (SENTENCES.containsKey(exact)) {
      return SENTENCES.getString(exact);
    }
    return SENTENCES.getString(SENTENCES.containsKey(entry.kind()) ? entry.kind() : "other");
  }
}
