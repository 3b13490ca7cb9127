package org.beckon.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what to measure, in the order in which a benchmark asks; what is not given has the
 * size of the goal.
 */
record Sizes(List<Integer> given) {

  /** What follows the name of the benchmark. */
  static Sizes in(String... arguments) {
    return new Sizes(Stream.of(arguments).skip(1).map(Integer::valueOf).toList());
  }

  int at(int position, int usual) {
    return position < given.size() ? given.get(position) : usual;
  }
}
