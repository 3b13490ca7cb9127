package org.beckon.search;

/** What came of somebody's answer. */
public enum Effect {
  ACCEPTED("You are assigned. Thank you. %s"),

  /** They said yes to a reservation that somebody books yet. */
  RESERVED("Thank you. The office confirms it to you. %s"),
  FILLED_ALREADY("Thank you, but every place is filled already. You stand by. %s"),
  DECLINED("Thank you for telling us. %s"),
  CANCELED("This is canceled; nobody is needed any more. %s"),

  /** Too late: the visit has begun, or the plan does not take late answers. */
  OVER("This question is over. Please call the office if you can come. %s"),

  /** They cannot have it as things are now. */
  NOT_POSSIBLE("You cannot be assigned as things are now. Please call the office. %s"),

  /** They want to give a place back: is that meant? */
  CONFIRM("You said yes to this. To give it back, answer 3. %s"),
  WITHDRAWN("You no longer have this. Somebody else is looked for. %s"),

  /** Nobody knows which question it was. */
  UNKNOWN(
      "We do not know which question that answers. Answer with the number in our message, then 1"
          + " for yes or 2 for no.%s");

  private final String words;

  Effect(String words) {
    this.words = words;
  }

  /**
   * @param about which work, in a line
   */
  String words(String about) {
    return words.formatted(about).strip();
  }
}
