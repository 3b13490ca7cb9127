package org.beckon.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.beckon.security.CallerAccount;
import org.beckon.security.OwnAccount;
import org.beckon.security.Theme;
import org.primefaces.PrimeFaces;

/** Light or dark: what the person chose, or until then what their device says. */
@Named("theme")
@RequestScoped
public class ThemeChoice {

  @Inject CallerAccount account;
  @Inject OwnAccount own;
  @Inject ExternalContext external;

  private Theme chosen;

  @PostConstruct
  void open() {
    chosen = account.theme().orElse(null);
  }

  /** Called by the toggle, which has changed the page already. */
  public void choose() {
    var wanted = external.getRequestParameterMap().getOrDefault("theme", "");
    chosen = wanted.equals("dark") ? Theme.DARK : Theme.LIGHT;
    own.choose(chosen);
  }

  /** Called by the profile, whose page changes with the answer. */
  public void keep() {
    own.choose(chosen);
    PrimeFaces.current().ajax().addCallbackParam("theme", getName());
  }

  /** Null for what the device says. */
  public Theme getChosen() {
    return chosen;
  }

  public void setChosen(Theme chosen) {
    this.chosen = chosen;
  }

  public Theme[] getChoices() {
    return Theme.values();
  }

  public String getName() {
    return chosen == null ? "auto" : chosen.name().toLowerCase(Locale.ROOT);
  }

  public String getLightMedia() {
    return media(Theme.LIGHT);
  }

  public String getDarkMedia() {
    return media(Theme.DARK);
  }

  private String media(Theme theme) {
    if (chosen == null) {
      return "(prefers-color-scheme: " + theme.name().toLowerCase(Locale.ROOT) + ")";
    }
    return chosen == theme ? "all" : "not all";
  }
}
