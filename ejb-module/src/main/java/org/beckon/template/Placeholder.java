package org.beckon.template;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template can hold in braces; something else stands there in every message. */
public enum Placeholder {
  NUMBER("the job's number", "WO-10248"),
  TITLE("the job's title", "Night shift"),
  CUSTOMER("the customer's name", "Harbor Point Hotel"),

  /** Whoever goes there; of a place that nobody has: somebody. */
  PERSON("who goes there", "Ada Whitfield"),
  WHEN("from when until when, at the site", "Mon 4 Jan, 08:00 - 10:00 EST"),
  CITY("the city", "Boston"),
  ADDRESS("street and city", "1 Pier Road, 02110 Boston"),
  SUMMARY("number, title and beginning", "WO-10248 Night shift, Mon 4 Jan, 08:00"),
  VISIT(
      "number, title, when and the city",
      "WO-10248 Night shift, Mon 4 Jan, 08:00 - 10:00 EST, Boston"),

  /** With what only whoever goes there may know (S1-34). */
  DETAILS(
      "everything about the visit, line by line",
      """
      Job: WO-10248 Night shift
      Customer: Harbor Point Hotel
      Address: 1 Pier Road, 02110 Boston
      When: Mon 4 Jan, 08:00 - 10:00 EST
      Duration: 120 min
      Access: Ring twice
      """),

  /** What a change is about, as the beginning of a line. */
  CHANGE("what kind of change it is", "New time"),
  CHANGES(
      "what changed, line by line",
      "When: Mon 4 Jan, 08:00 - 10:00 EST (before: Mon 4 Jan, 07:00 - 09:00 EST)"),

  WHY("why it did not go out", "Ada Whitfield is away: Sick."),
  DUE("when it was to go out, at the site", "Mon 4 Jan, 07:30 EST"),
  LINK("the job's page", "https://dispatch.example.org/job/job.xhtml?id=10248"),

  /** A link, a code, or nothing in a call, which says itself which keys there are. */
  ANSWER("how to answer", "Yes or no: https://dispatch.example.org/answer?t=the-link");

  private final String meaning;
  private final String sample;

  Placeholder(String meaning, String sample) {
    this.meaning = meaning;
    this.sample = sample;
  }

  /** As it stands in a template: {@code {number}}. */
  public String word() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  /** What stands there in a message, for people. */
  public String meaning() {
    return meaning;
  }

  /** Of a visit that could be. */
  public String sample() {
    return sample;
  }

  boolean isOneLine() {
    return switch (this) {
      case DETAILS, CHANGES, ANSWER -> false;
      default -> true;
    };
  }

  static Optional<Placeholder> ofWord(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
