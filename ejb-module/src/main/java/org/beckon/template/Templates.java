package org.beckon.template;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that are in force: those that somebody chose, else the standard ones. */
@Stateless
@PermitAll
public class Templates {

  @PersistenceContext EntityManager em;

  /** The message with these values in it, by one statement. */
  public Worded word(TemplateName name, Map<Placeholder, String> values) {
    var texts = new EnumMap<TemplateForm, String>(TemplateForm.class);
    lines(name).forEach(line -> texts.put(line.form(), new Template(line.text()).filled(values)));
    return Worded.of(texts);
  }

  /**
   * The same with words that nobody has saved yet. Refused as they would be when they are saved.
   *
   * @param drafts by form; what is missing is as in force
   */
  public Worded word(
      TemplateName name, Map<TemplateForm, String> drafts, Map<Placeholder, String> values) {
    var texts = new EnumMap<TemplateForm, String>(TemplateForm.class);
    for (var line : lines(name)) {
      var draft = drafts.getOrDefault(line.form(), line.text());
      texts.put(line.form(), Template.checked(name, line.form(), draft).filled(values));
    }
    return Worded.of(texts);
  }

  /** Every form of a message, in their order. */
  public List<TemplateLine> lines(TemplateName name) {
    var keys = Stream.of(TemplateForm.values()).map(name::key).toList();
    var chosen =
        em.createQuery(
                "select t from MessageTemplate t where t.name in :keys", MessageTemplate.class)
            .setParameter("keys", keys)
            .getResultStream()
            .collect(Collectors.toMap(MessageTemplate::name, Function.identity()));
    return Stream.of(TemplateForm.values())
        .map(form -> line(name, form, chosen.get(name.key(form))))
        .toList();
  }

  private static TemplateLine line(TemplateName name, TemplateForm form, MessageTemplate chosen) {
    if (chosen == null) {
      return new TemplateLine(name, form, name.standard(form), true, 0, null, null);
    }
    var isStandard = chosen.text() == null;
    return new TemplateLine(
        name,
        form,
        isStandard ? name.standard(form) : chosen.text(),
        isStandard,
        chosen.version(),
        chosen.changedAt(),
        chosen.changedBy());
  }
}
