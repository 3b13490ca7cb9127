package org.beckon.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.beckon.platform.Caller;
import org.beckon.security.OwnAccount;

/** Behind /profile.xhtml. Forgets what was typed with the request. */
@Named
@RequestScoped
public class ProfileView {

  @Inject OwnAccount own;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ExternalContext external;
  @Inject FacesContext faces;

  private String email;
  private String presentPassword;
  private String password;

  @PostConstruct
  void open() {
    email = own.email().orElse(null);
  }

  /** From now on they are told there. */
  public void keepEmail() {
    own.reachAt(email);
    faces.addMessage(null, new FacesMessage("Saved."));
  }

  /** Ends every other session of this person. This one goes on, under a new id. */
  public void changePassword() {
    own.changePassword(presentPassword, password);
    var request = (HttpServletRequest) external.getRequest();
    request.changeSessionId();
    request
        .getSession()
        .setAttribute(SignedIn.ATTRIBUTE, new SignedIn(caller.name(), clock.instant()));
    faces.addMessage(
        null,
        new FacesMessage("Your password is changed. You are signed out everywhere but here."));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPresentPassword() {
    return presentPassword;
  }

  public void setPresentPassword(String presentPassword) {
    this.presentPassword = presentPassword;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
