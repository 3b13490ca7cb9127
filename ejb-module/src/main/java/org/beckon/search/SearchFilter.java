package org.beckon.search;

/**
 * Which searches the Dispatch Manager shows; what is null is not asked for.
 *
 * @param completed those that have stopped within the last seven days (S0-40), else those that have
 *     not (S0-36)
 * @param personnelType somebody of that type is in the queue (S0-34)
 * @param text part of the job's number or title, the customer, or somebody in the queue (S0-35)
 */
public record SearchFilter(boolean completed, Long customerId, String personnelType, String text) {

  /** Everything that is under way. */
  public static SearchFilter active() {
    return new SearchFilter(false, null, null, null);
  }

  /** Everything that has ended lately. */
  public static SearchFilter ended() {
    return new SearchFilter(true, null, null, null);
  }
}
