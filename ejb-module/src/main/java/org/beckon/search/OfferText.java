package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beckon.appointment.Assignment;
import org.beckon.gateway.ChannelKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What somebody is asked. Says when and roughly where, and nothing that only whoever goes there may
 * know.
 */
@ApplicationScoped
class OfferText {

  private static final DateTimeFormatter FROM =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);
  private static final int MOST_LINES = 10;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  String subject(List<Assignment> open, boolean reservation) {
    var first = open.get(0);
    return "%s %s%s"
        .formatted(
            reservation ? "Reserved for you, please answer:" : "Can you work?",
            line(first),
            open.size() > 1 ? " and more" : "");
  }

  /** The link for who reads it on a screen, the code for who types. */
  String text(List<Assignment> open, ChannelKind channel, Token token, String code) {
    var places =
        open.stream()
            .map(this::line)
            .distinct()
            .limit(MOST_LINES)
            .collect(Collectors.joining("\n"));
    return switch (channel) {
      case SMS ->
          "%s\nAnswer \"%s 1\" for yes, \"%s 2\" for no.".formatted(line(open.get(0)), code, code);
      // The call itself says which keys there are.
      case PHONE -> places;
      // Short messages are cut somewhere: the link has to stay.
      case PUSH, IN_APP -> "%s\n%s/answer?t=%s".formatted(line(open.get(0)), url, token.text());
      case EMAIL ->
          "%s\n\nYes or no: %s/answer?t=%s\nCode of this question: %s\n"
              .formatted(places, url, token.text(), code);
    };
  }

  /** Number, title, when, and in which city. */
  String line(Assignment place) {
    var job = place.appointment().job();
    return "%s %s, %s, %s".formatted(job.number(), job.title(), time(place), city(place));
  }

  /** From when until when, by the clock at the site. */
  String time(Assignment place) {
    var time = place.appointment().time();
    return local(FROM, place, time.startsAt()) + " - " + local(UNTIL, place, time.endsAt());
  }

  String city(Assignment place) {
    return place.appointment().job().site().city();
  }

  /** A moment by the clock at the site. */
  String moment(Assignment place, Instant at) {
    return local(MOMENT, place, at);
  }

  private static String local(DateTimeFormatter format, Assignment place, Instant at) {
    return format.format(at.atZone(place.appointment().job().site().zone()));
  }
}
