package org.beckon.voice;

/**
 * What a call says and which keys mean what (S0-75). Says nothing of the message before somebody
 * has pressed a key: answering machines hear no job. Knows nothing of any telephone system.
 */
final class CallMenu {

  private static final String CHOICES =
      " Press 1 to accept or confirm. Press 2 to hear it again. Press 3 to decline.";

  /** Patience with somebody, or something, that presses keys at random. */
  private static final int MOST_KEYS = 20;

  /** What the call does next. */
  record Step(String say, Character answer, boolean last) {

    private static Step saying(String words) {
      return new Step(words, null, false);
    }
  }

  private final String name;
  private final String message;
  private boolean heard;
  private boolean answered;
  private int keys;
  private int silences;

  CallMenu(String name, String message) {
    this.name = name;
    this.message = message;
  }

  /** What is said when somebody, or something, answers. */
  Step answered() {
    return Step.saying(greeting());
  }

  /** What follows a key. */
  Step key(char digit) {
    silences = 0;
    keys++;
    if (answered || keys > MOST_KEYS) {
      return new Step("Goodbye.", null, true);
    }
    if (!heard) {
      heard = digit == '1';
      return heard ? Step.saying(message()) : Step.saying("That is no choice. " + greeting());
    }
    return switch (digit) {
      case '1' -> answer(digit, "Thank you. Your answer is noted. Goodbye.");
      case '2' -> Step.saying(message());
      case '3' -> answer(digit, "Thank you. You declined. Goodbye.");
      default -> Step.saying("That is no choice." + CHOICES);
    };
  }

  /** Nothing was pressed for a while: once more, then no more. */
  Step silence() {
    silences++;
    if (answered || silences > 1) {
      return new Step("Goodbye.", null, true);
    }
    return Step.saying(heard ? message() : greeting());
  }

  boolean hasAnswer() {
    return answered;
  }

  private Step answer(char digit, String words) {
    answered = true;
    return new Step(words, digit, true);
  }

  private String greeting() {
    return "Hello. This is the dispatch office with a message for "
        + name
        + ". Press 1 to hear it.";
  }

  private String message() {
    return message + "." + CHOICES;
  }
}
