package org.beckon.schedule.soap;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.xml.ws.WebFault;
import java.util.function.Supplier;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Failures;
import org.beckon.platform.web.Incidents;
import org.beckon.schedule.ConflictsFound;

/** The fault of every operation: what was wrong, where, and that nothing changed. */
@WebFault(name = "refusal", targetNamespace = Planning.NAMESPACE)
public class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** As JAX-WS asks for it. */
  public Refused(String message, Refusal refusal) {
    super(message);
    this.refusal = refusal;
  }

  /** The same, for a program. */
  public Refusal getFaultInfo() {
    return refusal;
  }

  /** The only place where an exception becomes a fault. */
  static <T> T orElse(Supplier<T> answer) throws Refused {
    try {
      return answer.get();
    } catch (RuntimeException thrown) {
      throw of(thrown);
    }
  }

  private static Refused of(RuntimeException thrown) {
    // Payara says AccessLocalException where the specification says EJBAccessException.
    if (thrown instanceof EJBAccessException || thrown instanceof AccessLocalException) {
      return new Refused(new Refusal("security.role", null, "Your roles do not allow this."));
    }
    return Failures.refusalIn(thrown)
        .map(refusal -> new Refused(described(refusal)))
        .orElseGet(
            () -> new Refused(new Refusal("incident", null, "Incident " + Incidents.log(thrown))));
  }

  private Refused(Refusal refusal) {
    this(refusal.message, refusal);
  }

  private static Refusal described(BusinessException thrown) {
    var refusal = new Refusal(thrown.code(), thrown.field().orElse(null), thrown.getMessage());
    if (thrown instanceof ConflictsFound found) {
      refusal.mayOverride = found.isOverridable();
      refusal.conflicts = found.conflicts().stream().map(Refusal.Conflict::of).toList();
    }
    return refusal;
  }
}
