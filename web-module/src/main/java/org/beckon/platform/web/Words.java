package org.beckon.platform.web;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the screen says for a state, kind or reason, and in which color or with which icon. */
public final class Words {

  private static final ResourceBundle WORDS = bundle("words");
  private static final ResourceBundle LOOKS = bundle("looks");

  private Words() {}

  /** As a label: "In progress". Empty for nothing. */
  public static String word(Enum<?> constant) {
    return constant == null ? "" : WORDS.getString(key(constant));
  }

  /** The style class that colors it, or its icon. Empty for what looks like everything else. */
  public static String look(Enum<?> constant) {
    return constant != null && LOOKS.containsKey(key(constant))
        ? LOOKS.getString(key(constant))
        : "";
  }

  /** The label of a constant that is only known by name, as history knows them. */
  public static Optional<String> find(String type, String name) {
    var key = type + "." + name;
    return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
  }

  private static String key(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  private static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(Words.class.getPackageName() + "." + name, Locale.ENGLISH);
  }
}
