package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.beckon.appointment.Assignment;
import org.beckon.gateway.ChannelKind;
import org.beckon.schedule.AssignmentText;
import org.beckon.schedule.AssignmentWording;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateName;
import org.beckon.template.Templates;
import org.beckon.template.Worded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What somebody is asked. Says when and roughly where, and nothing that only whoever goes there may
 * know.
 */
@ApplicationScoped
class OfferText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);
  private static final int MOST_LINES = 10;

  @Inject AssignmentText visits;
  @Inject AssignmentWording wording;
  @Inject Templates templates;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  /** What people are asked in a search, by that channel. */
  Worded question(List<Assignment> open, ChannelKind channel, Token token, String code) {
    var lines = open.stream().map(this::line).distinct().limit(MOST_LINES).toList();
    var first = lines.get(0);
    var places = String.join("\n", lines);
    var subject = "Can you work? " + first + (open.size() > 1 ? " and more" : "");
    return new Worded(
        subject,
        places + "\n\n" + answer(ChannelKind.EMAIL, token, code) + "\n",
        first + "\n" + answer(channel, token, code),
        places);
  }

  /**
   * What one chosen person is asked, in the words that the organization chose (S0-23).
   *
   * @param name of who is asked
   */
  Worded reservation(Assignment place, String name, ChannelKind channel, Token token, String code) {
    var values = wording.values(place);
    values.put(Placeholder.PERSON, name);
    values.put(Placeholder.ANSWER, answer(channel, token, code));
    return templates.word(TemplateName.RESERVATION_TO_PERSON, values);
  }

  /** The link for who reads it on a screen, the code for who types. */
  private String answer(ChannelKind channel, Token token, String code) {
    return switch (channel) {
      case SMS -> "Answer \"" + code + " 1\" for yes, \"" + code + " 2\" for no.";
      // The call itself says which keys there are.
      case PHONE -> "";
      // Short messages are cut somewhere: the link has to stay.
      case PUSH, IN_APP -> url + "/answer?t=" + token.text();
      case EMAIL ->
          "Yes or no: %s/answer?t=%s\nCode of this question: %s".formatted(url, token.text(), code);
    };
  }

  /** Number, title, when, and in which city. */
  String line(Assignment place) {
    return visits.visit(place);
  }

  /** From when until when, by the clock at the site. */
  String time(Assignment place) {
    return visits.when(place);
  }

  String city(Assignment place) {
    return place.appointment().job().site().city();
  }

  /** A moment by the clock at the site. */
  String moment(Assignment place, Instant at) {
    return MOMENT.format(at.atZone(place.appointment().job().site().zone()));
  }
}
