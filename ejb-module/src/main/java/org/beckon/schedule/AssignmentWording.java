package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.Recipient;
import org.beckon.technician.Technician;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateName;
import org.beckon.template.Templates;

/** Puts a visit into the words that the organization chose. */
@ApplicationScoped
public class AssignmentWording {

  private static final String NOBODY = "Somebody";

  @Inject Templates templates;
  @Inject AssignmentText text;

  /** What stands for each placeholder that is about the visit itself. */
  public Map<Placeholder, String> values(Assignment place) {
    var job = place.appointment().job();
    var values = new EnumMap<Placeholder, String>(Placeholder.class);
    values.put(Placeholder.NUMBER, job.number());
    values.put(Placeholder.TITLE, job.title());
    values.put(Placeholder.CUSTOMER, job.customer().name());
    values.put(Placeholder.PERSON, place.technician().map(Technician::name).orElse(NOBODY));
    values.put(Placeholder.WHEN, text.when(place));
    values.put(Placeholder.CITY, job.site().city());
    values.put(Placeholder.ADDRESS, text.address(place));
    values.put(Placeholder.SUMMARY, text.subject(place));
    values.put(Placeholder.VISIT, text.visit(place));
    values.put(Placeholder.DETAILS, text.details(place));
    return values;
  }

  /**
   * The notice in those words.
   *
   * @param fact what of the place is told; the same fact of the same place is told once
   * @param more what is not about the visit itself; wins over what is
   * @param known what the recipient knows by it
   */
  Notice notice(
      TemplateName name,
      Assignment place,
      String fact,
      Recipient to,
      Map<Placeholder, String> more,
      VisitFacts known) {
    var values = values(place);
    values.putAll(more);
    var worded = templates.word(name, values);
    return new Notice(
            name.type(),
            "assignment:%d:%s".formatted(place.id(), fact),
            to,
            place.appointment().job().id(),
            place.appointment().id(),
            place.id(),
            worded.subject(),
            worded.body())
        .inBrief(worded.brief())
        .spoken(worded.spoken())
        .knowing(known.text());
  }
}
