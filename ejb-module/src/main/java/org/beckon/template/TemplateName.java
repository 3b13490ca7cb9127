package org.beckon.template;

import static org.beckon.template.Placeholder.ADDRESS;
import static org.beckon.template.Placeholder.ANSWER;
import static org.beckon.template.Placeholder.CHANGE;
import static org.beckon.template.Placeholder.CHANGES;
import static org.beckon.template.Placeholder.CITY;
import static org.beckon.template.Placeholder.CUSTOMER;
import static org.beckon.template.Placeholder.DETAILS;
import static org.beckon.template.Placeholder.DUE;
import static org.beckon.template.Placeholder.LINK;
import static org.beckon.template.Placeholder.NUMBER;
import static org.beckon.template.Placeholder.PERSON;
import static org.beckon.template.Placeholder.SUMMARY;
import static org.beckon.template.Placeholder.TITLE;
import static org.beckon.template.Placeholder.VISIT;
import static org.beckon.template.Placeholder.WHEN;
import static org.beckon.template.Placeholder.WHY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.notification.NoticeType;
import org.beckon.notification.RecipientKind;

/**
 * The messages between parties about an assignment: exactly four types (S0-20), each to whom it
 * concerns, with the words that hold until somebody chooses others.
 */
public enum TemplateName {

  /** S0-21: you have been assigned. */
  CONFIRMATION_TO_PERSON(
      NoticeType.CONFIRMATION,
      RecipientKind.TECHNICIAN,
      "You are assigned: {summary}",
      "{details}",
      "You are assigned: {summary}"),

  /** S0-22: somebody has been assigned. */
  CONFIRMATION_TO_CUSTOMER(
      NoticeType.CONFIRMATION,
      RecipientKind.CUSTOMER,
      "Somebody comes: {summary}",
      "{person} comes.\n\n{visit}",
      "Somebody comes: {summary}"),

  /** S0-23: one chosen person is asked. */
  RESERVATION_TO_PERSON(
      NoticeType.RESERVATION,
      RecipientKind.TECHNICIAN,
      "Reserved for you, please answer: {visit}",
      "{visit}\n\n{answer}",
      "{visit}\n{answer}"),

  /** S0-26: some aspect of the assignment has changed. */
  STATUS_UPDATE_TO_PERSON(
      NoticeType.STATUS_UPDATE,
      RecipientKind.TECHNICIAN,
      "{change}: {summary}",
      "{changes}\n\n{details}",
      "{change}: {summary}, {address}"),

  /** The same to a customer who was told of it. */
  STATUS_UPDATE_TO_CUSTOMER(
      NoticeType.STATUS_UPDATE,
      RecipientKind.CUSTOMER,
      "{change}: {summary}",
      "{changes}\n\n{visit}",
      "{change}: {summary}"),

  /** S1-23: what was to go out later could not. */
  STATUS_UPDATE_TO_ORDERER(
      NoticeType.STATUS_UPDATE,
      RecipientKind.ACCOUNT,
      "Did not go out: {summary}",
      """
      Nobody was sent to this visit. The dispatch that you ordered for {due} did not go out:
      {why}

      {visit}
      For: {person}

      {link}""",
      "Did not go out: {summary}. {why}"),

  /** S0-27: it is canceled, or no longer theirs. */
  CANCELLATION_TO_PERSON(
      NoticeType.CANCELLATION,
      RecipientKind.TECHNICIAN,
      "Canceled: {summary}",
      "{details}",
      "Canceled: {summary}, {address}"),

  /** S0-27: the same to the customer. */
  CANCELLATION_TO_CUSTOMER(
      NoticeType.CANCELLATION,
      RecipientKind.CUSTOMER,
      "Canceled: {summary}",
      "The visit is canceled.\n\n{visit}",
      "Canceled: {summary}");

  private static final Set<Placeholder> COMMON =
      Collections.unmodifiableSet(
          EnumSet.of(NUMBER, TITLE, CUSTOMER, PERSON, WHEN, CITY, SUMMARY, VISIT));

  private final NoticeType type;
  private final RecipientKind recipient;
  private final String subject;
  private final String body;
  private final String brief;

  TemplateName(
      NoticeType type, RecipientKind recipient, String subject, String body, String brief) {
    this.type = type;
    this.recipient = recipient;
    this.subject = subject;
    this.body = body;
    this.brief = brief;
  }

  public NoticeType type() {
    return type;
  }

  public RecipientKind recipient() {
    return recipient;
  }

  /** What holds until somebody says otherwise. */
  public String standard(TemplateForm form) {
    return switch (form) {
      case SUBJECT -> subject;
      case BODY -> body;
      case SHORT -> brief;
      case SPOKEN -> this == RESERVATION_TO_PERSON ? "{visit}" : brief;
    };
  }

  /**
   * What may stand there. Customers, and people who have not said yes, are told nothing that only
   * whoever goes there may know.
   */
  public Set<Placeholder> placeholders(TemplateForm form) {
    var all = EnumSet.copyOf(COMMON);
    if (type == NoticeType.RESERVATION) {
      all.add(ANSWER);
    } else {
      all.add(ADDRESS);
      if (recipient == RecipientKind.TECHNICIAN) {
        all.add(DETAILS);
      }
    }
    if (recipient == RecipientKind.ACCOUNT) {
      all.addAll(EnumSet.of(WHY, DUE, LINK));
    } else if (type == NoticeType.STATUS_UPDATE) {
      all.addAll(EnumSet.of(CHANGE, CHANGES));
    }
    return all.stream()
        .filter(one -> one.isOneLine() || !form.isOneLine())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
  }

  /** Whether it goes out in that form: in the office, people are told by e-mail. */
  public boolean isToldIn(TemplateForm form) {
    return recipient != RecipientKind.ACCOUNT
        || form == TemplateForm.SUBJECT
        || form == TemplateForm.BODY;
  }

  /** Without it, nobody could answer. */
  boolean needsAnswer(TemplateForm form) {
    return type == NoticeType.RESERVATION
        && (form == TemplateForm.BODY || form == TemplateForm.SHORT);
  }

  /** As one form of it stands in the database and in the history. */
  public String key(TemplateForm form) {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + form.key();
  }
}
