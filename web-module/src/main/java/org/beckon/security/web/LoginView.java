package org.beckon.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.beckon.security.AccountLine;
import org.beckon.security.DemoAccounts;
import org.beckon.security.Setup;
import org.beckon.security.SignIn;

/** Behind /login.xhtml. */
@Named
@ViewScoped
public class LoginView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SecurityContext security;
  @Inject SignIn signIn;
  @Inject Setup setup;
  @Inject DemoAccounts demo;
  @Inject ExternalContext external;

  private String login;
  private String password;
  private String next;
  private List<AccountLine> demoAccounts;

  @PostConstruct
  void open() {
    next = LocalPath.of(external.getRequestParameterMap().get("next")).orElse(Home.PATH);
    demoAccounts = demo.offered();
  }

  /** A new installation has nobody who could sign in yet. */
  public String check() {
    return setup.isNeeded() ? "/setup.xhtml?faces-redirect=true" : null;
  }

  public void signIn() throws IOException {
    var faces = FacesContext.getCurrentInstance();
    var status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(text(login), text(password)))
                .newAuthentication(true));
    password = null;
    if (status == AuthenticationStatus.SUCCESS) {
      external.redirect(external.getRequestContextPath() + next);
      faces.responseComplete();
    } else {
      faces.addMessage(
          "loginForm:login", new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(), null));
    }
  }

  /** The same for a wrong password and a login nobody has. */
  private String refusal() {
    var wait = signIn.waitOf(text(login));
    if (wait.isZero()) {
      return "Login and password do not match.";
    }
    var seconds = wait.toSeconds() + 1;
    return seconds < 90
        ? "Too many wrong passwords. Try again in " + seconds + " seconds."
        : "Too many wrong passwords. Try again in " + (seconds + 59) / 60 + " minutes.";
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login == null ? null : login.strip();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public List<AccountLine> getDemoAccounts() {
    return demoAccounts;
  }

  public String getDemoPassword() {
    return demo.password();
  }
}
