package org.beckon.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.platform.Failures;
import org.beckon.platform.Roles;

/** Publishes what a dispatcher has proposed: each change is done, or refused by itself. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Publishing {

  @Inject Drafting drafting;
  @Inject ChangePublishing one;
  @Inject DraftRehearsal rehearsal;

  /** One result a change, in their order; those that were refused stay proposed. */
  public List<PublishResult> publish() {
    return drafting.lines().stream().map(line -> publish(line.id())).toList();
  }

  /** What would be refused as things are now; changes nothing. */
  public List<PublishResult> review() {
    try {
      rehearsal.perform();
      throw new IllegalStateException("A rehearsal was not rolled back");
    } catch (DraftRehearsed over) {
      return over.results();
    }
  }

  private PublishResult publish(long changeId) {
    try {
      one.publish(changeId);
      return new PublishResult(changeId, null);
    } catch (RuntimeException thrown) {
      var refusal = Failures.refusalIn(thrown).orElseThrow(() -> thrown);
      return new PublishResult(changeId, refusal.getMessage());
    }
  }
}
