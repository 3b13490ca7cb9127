package org.beckon.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.security.SetUp;
import org.beckon.security.Setup;

/** Behind /setup.xhtml. Forgets what was typed with the request. */
@Named
@RequestScoped
public class SetupView {

  @Inject Setup setup;

  private String token;
  private String login;
  private String displayName;
  private String password;

  /** Once somebody is there, there is nothing to set up. */
  public String check() {
    return setup.isNeeded() ? null : "/login.xhtml?faces-redirect=true";
  }

  public String appoint() {
    setup.appoint(new SetUp(token, login, displayName, password));
    return "/login.xhtml?faces-redirect=true&ready=true";
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
