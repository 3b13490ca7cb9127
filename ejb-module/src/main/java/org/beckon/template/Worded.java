package org.beckon.template;

import java.io.Serializable;
import java.util.Map;

/** A message as it goes out, in every form. */
public record Worded(String subject, String body, String brief, String spoken)
    implements Serializable {

  static Worded of(Map<TemplateForm, String> texts) {
    return new Worded(
        texts.get(TemplateForm.SUBJECT),
        texts.get(TemplateForm.BODY) + "\n",
        texts.get(TemplateForm.SHORT),
        texts.get(TemplateForm.SPOKEN));
  }
}
