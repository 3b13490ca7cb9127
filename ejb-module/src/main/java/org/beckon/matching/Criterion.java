package org.beckon.matching;

/** What a suggestion is judged by (S1-18); every one gives 0 to 100 points. */
public enum Criterion {
  /** How little driving it adds to the day. */
  LOCATION,
  /** How soon it can be, and how much room there is around it. */
  AVAILABILITY,
  /** How far above what is needed. */
  SKILLS,
  /** How much of the day is left. */
  LOAD,
  /** Whether the customer likes this person to come. Counts only when they named somebody. */
  PREFERENCE
}
