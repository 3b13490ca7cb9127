package org.beckon.sms;

import jakarta.json.spi.JsonProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with {@code {names}} in it. What is put in is escaped for where it stands, so that no
 * message can add a field, a header or a parameter of its own. A name that nobody knows stays as it
 * is: JSON is full of braces.
 */
record Template(String text) {

  /** Asked for once: to look for it takes longer than anything that is done with it. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

  String forAddress(Map<String, String> values) {
    return filled(values, Template::percent);
  }

  String forHeader(Map<String, String> values) {
    return filled(values, value -> value.replaceAll("\\p{Cntrl}+", " "));
  }

  /** As the content type wants it: JSON, form or plain text. */
  String forBody(String contentType, Map<String, String> values) {
    if (contentType.contains("json")) {
      return filled(values, Template::json);
    }
    return contentType.contains("form")
        ? filled(values, Template::percent)
        : filled(values, UnaryOperator.identity());
  }

  private String filled(Map<String, String> values, UnaryOperator<String> escape) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              var value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : escape.apply(value));
            });
  }

  private static String percent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String json(String value) {
    var quoted = JSON.createValue(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
