package org.beckon.template.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import org.beckon.template.ChangeTemplate;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateForm;
import org.beckon.template.TemplateLine;

/** One form of a message on the page, with the words that somebody is about to choose. */
public class TemplateRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TemplateLine line;
  private String text;

  TemplateRow(TemplateLine line) {
    this.line = line;
    this.text = line.text();
  }

  /** The standard words stand in the field; nothing is saved yet. */
  void standard() {
    text = line.name().standard(line.form());
  }

  boolean isChanged() {
    return !line.text().equals(text == null ? "" : text.replace("\r\n", "\n").strip());
  }

  ChangeTemplate command() {
    return new ChangeTemplate(line.name(), line.form(), text, line.version());
  }

  public TemplateForm getForm() {
    return line.form();
  }

  /** What may stand in it. */
  public String getPlaceholders() {
    return line.name().placeholders(line.form()).stream()
        .map(Placeholder::word)
        .collect(Collectors.joining(" "));
  }

  public boolean isStandard() {
    return line.isStandard();
  }

  /** Null while nobody has changed it. */
  public String getChangedBy() {
    return line.changedBy();
  }

  public Instant getChangedAt() {
    return line.changedAt();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
