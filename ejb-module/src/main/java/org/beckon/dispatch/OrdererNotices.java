package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.notification.RecipientKind;
import org.beckon.platform.Caller;
import org.beckon.schedule.AssignmentText;
import org.beckon.schedule.AssignmentWording;
import org.beckon.security.AccountDirectory;
import org.beckon.technician.Technician;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateName;
import org.beckon.template.Templates;

/**
 * Tells whoever ordered a dispatch for later that it did not go out: they rely on it, and may not
 * be looking (S1-23). The same dispatch is told of once.
 */
@ApplicationScoped
class OrdererNotices {

  @Inject Notifying notifying;
  @Inject Templates templates;
  @Inject AssignmentWording wording;
  @Inject AssignmentText text;
  @Inject AccountDirectory accounts;
  @Inject Caller caller;

  /** It was due, and refused. */
  void refused(Dispatch dispatch, String why) {
    tell(dispatch, why);
  }

  /** What it was for was canceled; whoever did that knows. */
  void canceled(Dispatch dispatch) {
    if (!caller.name().equalsIgnoreCase(dispatch.orderedBy())) {
      tell(dispatch, "%s canceled it.".formatted(accounts.nameOf(caller.name())));
    }
  }

  private void tell(Dispatch dispatch, String why) {
    accounts
        .idOf(dispatch.orderedBy())
        .ifPresent(account -> notifying.tell(notice(dispatch, account, why)));
  }

  private Notice notice(Dispatch dispatch, long account, String why) {
    var visit = dispatch.appointment();
    var place = visit.places().findFirst().orElseThrow();
    var values = wording.values(place);
    values.putAll(
        Map.of(
            Placeholder.PERSON,
            people(visit),
            Placeholder.WHY,
            why,
            Placeholder.DUE,
            text.moment(visit.job(), dispatch.dueAt()),
            Placeholder.LINK,
            text.page(visit.job())));
    var name = TemplateName.STATUS_UPDATE_TO_ORDERER;
    var worded = templates.word(name, values);
    return new Notice(
            name.type(),
            "dispatch:%d:not-sent".formatted(dispatch.id()),
            new Recipient(
                RecipientKind.ACCOUNT, account, accounts.nameOf(dispatch.orderedBy()), Map.of()),
            visit.job().id(),
            visit.id(),
            null,
            worded.subject(),
            worded.body())
        .inBrief(worded.brief());
  }

  private static String people(Appointment visit) {
    var names =
        visit
            .places()
            .map(Assignment::technician)
            .flatMap(holder -> holder.stream().map(Technician::name))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nobody" : names;
  }
}
