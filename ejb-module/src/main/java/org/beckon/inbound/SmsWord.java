package org.beckon.inbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody meant by a text message: "27 1", tolerant of case, quotes, dots and spaces.
 *
 * @param code null where the message named none
 * @param choice null unless it is an answer
 */
record SmsWord(Kind kind, String code, Choice choice) {

  enum Kind {
    ANSWER,

    /** No more SMS to this number; never an answer. */
    STOP,
    START,
    HELP,
    UNKNOWN
  }

  private static final Set<String> STOPS =
      Set.of("stop", "stopall", "stop all", "unsubscribe", "end", "quit", "cancel");
  private static final Set<String> STARTS = Set.of("start", "unstop");
  private static final Set<String> HELPS = Set.of("help", "info");
  private static final Map<String, Character> WORDS =
      Map.of("yes", '1', "y", '1', "ok", '1', "accept", '1', "no", '2', "n", '2', "decline", '2');

  /** A code has at least two digits, so that a bare choice is none. */
  private static final Pattern ANSWER = Pattern.compile("(?:([0-9]{2,6}) ?)?([0-9]|[a-z]+)");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int LONGEST = 160;

  static SmsWord of(String text) {
    if (text == null || text.length() > LONGEST) {
      return only(Kind.UNKNOWN);
    }
    var plain = NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (STOPS.contains(plain)) {
      return only(Kind.STOP);
    }
    if (STARTS.contains(plain)) {
      return only(Kind.START);
    }
    return HELPS.contains(plain) ? only(Kind.HELP) : answer(plain);
  }

  private static SmsWord answer(String plain) {
    var parts = ANSWER.matcher(plain);
    return parts.matches()
        ? choice(parts.group(2))
            .map(choice -> new SmsWord(Kind.ANSWER, parts.group(1), choice))
            .orElse(only(Kind.UNKNOWN))
        : only(Kind.UNKNOWN);
  }

  private static Optional<Choice> choice(String said) {
    var digit = said.length() == 1 && Character.isDigit(said.charAt(0));
    return digit
        ? Choice.ofSms(said.charAt(0))
        : Optional.ofNullable(WORDS.get(said)).flatMap(Choice::ofSms);
  }

  private static SmsWord only(Kind kind) {
    return new SmsWord(kind, null, null);
  }
}
