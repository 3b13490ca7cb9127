package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateForm;
import org.beckon.template.TemplateName;
import org.beckon.template.Templates;
import org.beckon.template.Worded;

/** Shows a message as it would go out, before anybody is told, also in words not saved yet. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class NoticePreview {

  @Inject Templates templates;
  @Inject Appointments appointments;
  @Inject AssignmentWording wording;

  /**
   * Refused as saving would be, naming the form, what is wrong in it and its line.
   *
   * @param drafts by form; what is missing is as in force
   * @param jobNumber whose latest visit it is about; null or empty for a visit that could be
   */
  public Worded preview(TemplateName name, Map<TemplateForm, String> drafts, String jobNumber) {
    var values = samples();
    Require.optionalText("jobNumber", jobNumber, 40)
        .map(this::visitOf)
        .ifPresent(place -> values.putAll(wording.values(place)));
    return templates.word(Require.given("name", name), drafts, values);
  }

  private Assignment visitOf(String jobNumber) {
    return appointments
        .latestOf(jobNumber)
        .flatMap(visit -> visit.places().findFirst())
        .orElseThrow(
            () ->
                new Conflict(
                    "preview.no-visit",
                    "jobNumber",
                    "There is no job %s that has a visit.".formatted(jobNumber)));
  }

  private static Map<Placeholder, String> samples() {
    return Stream.of(Placeholder.values())
        .collect(
            Collectors.toMap(
                one -> one,
                Placeholder::sample,
                (one, other) -> one,
                () -> new EnumMap<>(Placeholder.class)));
  }
}
