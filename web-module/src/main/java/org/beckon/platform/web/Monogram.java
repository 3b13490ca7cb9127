package org.beckon.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person as a small colored circle: two letters, and one of twelve hues. */
public final class Monogram {

  private static final int HUES = 12;

  private Monogram() {}

  /** First letters of the first and last name. */
  public static String initials(String name) {
    var words = Arrays.stream(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return "?";
    }
    var chosen =
        words.size() == 1 ? words : java.util.List.of(words.get(0), words.get(words.size() - 1));
    return chosen.stream()
        .map(word -> new String(Character.toChars(word.codePointAt(0))))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  /** The same person has the same hue on every page. */
  public static int hue(String name) {
    return Math.floorMod(name.hashCode() * 31, HUES);
  }
}
