package org.beckon.platform;

/** One input is wrong, whatever the state of things. Names the field and the reason. */
public class Invalid extends BusinessException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason completes a sentence that begins with the field: "must not be empty"
   */
  public Invalid(String field, String reason) {
    super("invalid." + field, field, label(field) + " " + reason + ".");
  }

  private static String label(String field) {
    var words =
        field
            .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .toLowerCase(java.util.Locale.ROOT)
            .replaceFirst(" id$", "");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
