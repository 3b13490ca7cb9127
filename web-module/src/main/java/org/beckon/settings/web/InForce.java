package org.beckon.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.settings.Settings;

/** What the organization has switched on, for pages that show it or not. */
@Named
@RequestScoped
public class InForce {

  @Inject Settings settings;

  private Boolean selfDispatch;

  /** Whether technicians may take jobs themselves (S2-27, S2-28). */
  public boolean isSelfDispatch() {
    if (selfDispatch == null) {
      selfDispatch = settings.selfDispatch();
    }
    return selfDispatch;
  }

  /** For how many seconds a move can be undone before anybody hears of it. */
  public long getUndoSeconds() {
    return settings.undoWindow().toSeconds();
  }
}
