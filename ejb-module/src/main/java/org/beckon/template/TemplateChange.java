package org.beckon.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Caller;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;

/** What an administrator does with the words in which people are told things. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class TemplateChange {

  private static final int LATEST = 30;

  @PersistenceContext EntityManager em;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Who changed which words, newest first. */
  public List<HistoryEntry> changes() {
    var keys =
        Stream.of(TemplateName.values())
            .flatMap(name -> Stream.of(TemplateForm.values()).map(name::key))
            .collect(Collectors.toSet());
    return history.ofSettings(keys, LATEST);
  }

  /**
   * All or nothing: refused when one of them cannot be filled in, which is named with its line, or
   * when somebody else changed it since the caller looked.
   */
  public void change(List<ChangeTemplate> commands) {
    commands.forEach(this::change);
  }

  private void change(ChangeTemplate command) {
    var name = Require.given("name", command.name());
    var form = Require.given("form", command.form());
    var words = wanted(name, form, command.text());
    var key = name.key(form);
    var template =
        Optional.ofNullable(em.find(MessageTemplate.class, key))
            .orElseGet(() -> new MessageTemplate(key));
    if (template.version() != command.seenVersion()) {
      throw new Stale();
    }
    var before = Optional.ofNullable(template.text()).orElse(name.standard(form));
    var now = clock.instant();
    template.changeTo(words, caller.name(), now);
    em.persist(template);
    var after = Optional.ofNullable(words).orElse(name.standard(form));
    history.add(Happening.of("settings.changed").change(before, after).because(key), now);
  }

  /** Words that are the standard ones follow them. */
  private static String wanted(TemplateName name, TemplateForm form, String text) {
    if (text == null) {
      return null;
    }
    var words = Template.checked(name, form, text).text();
    return words.equals(name.standard(form)) ? null : words;
  }
}
