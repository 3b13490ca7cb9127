package org.beckon.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody knows of a visit, line by line; compared, to say what has changed (S0-26). */
public record VisitFacts(List<Fact> facts) {

  static final String JOB = "Job";
  static final String CUSTOMER = "Customer";
  static final String WHO = "Who";
  static final String ADDRESS = "Address";
  static final String WHEN = "When";
  static final String ARRIVAL = "Arrival";
  static final String DURATION = "Duration";
  static final String WORK = "Work";
  static final String NOTES = "Notes";
  static final String ACCESS = "Access";

  /** Ends what was kept before facts were kept apart from their words. */
  private static final String LINK = "\\s+https?://\\S+/my/jobs\\.xhtml\\s*$";

  private static final List<String> LABELS =
      List.of(JOB, CUSTOMER, WHO, ADDRESS, WHEN, ARRIVAL, DURATION, WORK, NOTES, ACCESS);

  /** One of them, under its label. */
  public record Fact(String label, String value) {}

  public VisitFacts {
    facts = List.copyOf(facts);
  }

  /** As it is kept, and as people read it: a label and its value a line. */
  public String text() {
    var text = new StringBuilder();
    facts.forEach(fact -> text.append(fact.label()).append(": ").append(fact.value()).append('\n'));
    return text.toString();
  }

  /** Out of what was kept. What is no such line belongs to the one before, as prose does. */
  static VisitFacts parse(String text) {
    var facts = new ArrayList<Fact>();
    for (var line : text.replaceFirst(LINK, "").strip().split("\n", -1)) {
      var label = LABELS.stream().filter(one -> line.startsWith(one + ": ")).findFirst();
      if (label.isPresent()) {
        facts.add(new Fact(label.get(), line.substring(label.get().length() + 2)));
      } else if (!facts.isEmpty()) {
        var last = facts.remove(facts.size() - 1);
        facts.add(new Fact(last.label(), last.value() + "\n" + line));
      }
    }
    return new VisitFacts(facts);
  }

  Optional<String> value(String label) {
    return facts.stream()
        .filter(fact -> fact.label().equals(label))
        .map(Fact::value)
        .findFirst()
        .filter(words -> !words.isEmpty());
  }

  /** The same, but for that. */
  VisitFacts without(String label) {
    return new VisitFacts(facts.stream().filter(fact -> !fact.label().equals(label)).toList());
  }

  private String said(String label) {
    return value(label).orElse(label.equals(WHO) ? "nobody yet" : "nothing");
  }

  /** What kind of change it is, as the beginning of a line. */
  String headline(VisitFacts before) {
    if (differsIn(WHO, before)) {
      return value(WHO).isPresent() ? "Somebody else comes" : "We look for somebody else";
    }
    if (differsIn(WHEN, before)) {
      return "New time";
    }
    return differsIn(ADDRESS, before) ? "New address" : "Changed";
  }

  private boolean differsIn(String label, VisitFacts before) {
    return !Objects.equals(value(label), before.value(label));
  }

  /**
   * A line for everything that is other than before, with what it was; empty when nothing is. A
   * duration goes without saying where the end of the visit is told.
   */
  String changesSince(VisitFacts before) {
    var changes = new ArrayList<String>();
    for (var label : LABELS) {
      var isSaid = label.equals(DURATION) && differsIn(WHEN, before);
      if (differsIn(label, before) && !isSaid) {
        changes.add("%s: %s (before: %s)".formatted(label, said(label), before.said(label)));
      }
    }
    return String.join("\n", changes);
  }
}
