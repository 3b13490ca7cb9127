package org.beckon.matching;

/** How long it takes from one place to another. Places are numbers that the caller gave out. */
public interface Travel {

  /** A place that is not known. Nothing is added for the way to it or from it. */
  int UNKNOWN = -1;

  /** In seconds. Both places are known. */
  int seconds(int from, int to);

  /** In seconds; 0 when one of the places is not known. */
  default int between(int from, int to) {
    return from == UNKNOWN || to == UNKNOWN ? 0 : seconds(from, to);
  }
}
