package org.beckon.template;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.platform.Invalid;

/** Words with {@link Placeholder}s in braces, which are checked before anybody is told them. */
record Template(String text) {

  private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*\\}|[{}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  /** Refuses, by its line, what cannot be filled in or must not stand there. */
  static Template checked(TemplateName name, TemplateForm form, String given) {
    var field = form.key();
    if (given == null || given.isBlank()) {
      throw new Invalid(field, "must not be empty");
    }
    // A browser sends line breaks its own way; at the end they are nobody's wish.
    var text = given.strip();
    if (form.isOneLine() && text.matches("(?s).*[\\r\\n].*")) {
      throw new Invalid(field, "must be one line");
    }
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (CONTROL.matcher(text).find()) {
      throw new Invalid(field, "must not hold control characters");
    }
    if (text.length() > form.most()) {
      throw new Invalid(field, "must not be longer than %d characters".formatted(form.most()));
    }
    refuseUnknown(field, text, name.placeholders(form));
    if (name.needsAnswer(form) && !text.contains(Placeholder.ANSWER.word())) {
      throw new Invalid(
          field, "must hold " + Placeholder.ANSWER.word() + ", or nobody could answer");
    }
    return new Template(text);
  }

  private static void refuseUnknown(String field, String text, Set<Placeholder> allowed) {
    var braces = BRACES.matcher(text);
    while (braces.find()) {
      var line = text.substring(0, braces.start()).split("\n", -1).length;
      if (braces.group().length() == 1) {
        throw new Invalid(
            field, "must not hold a %s alone, in line %d".formatted(braces.group(), line));
      }
      if (Placeholder.ofWord(braces.group()).filter(allowed::contains).isEmpty()) {
        throw new Invalid(
            field,
            "must not hold %s, in line %d: nothing stands for it".formatted(braces.group(), line));
      }
    }
  }

  /** What has no value here leaves nothing, and no hole of empty lines. */
  String filled(Map<Placeholder, String> values) {
    return BRACES
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Placeholder.ofWord(found.group()).map(values::get).orElse("")))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
