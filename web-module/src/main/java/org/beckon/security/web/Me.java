package org.beckon.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;

/** The person in front of the page, as the shell shows them. */
@Named
@RequestScoped
public class Me {

  @Inject Caller caller;
  @Inject CallerAccount account;
  @Inject ExternalContext external;

  private String name;

  public String getName() {
    if (name == null) {
      name = account.displayName();
    }
    return name;
  }

  public String getLogin() {
    return caller.name();
  }

  public Set<String> getRoles() {
    return account.roles();
  }

  public boolean isAdmin() {
    return caller.is(Roles.ADMIN);
  }

  /** Whoever may open the dispatcher's pages. */
  public boolean isDispatcher() {
    return caller.is(Roles.DISPATCHER) || caller.is(Roles.SUPERVISOR) || isAdmin();
  }

  /** Whoever is told of what needs a decision. */
  public boolean isSupervisor() {
    return caller.is(Roles.SUPERVISOR) || isAdmin();
  }

  public boolean isTechnician() {
    return caller.is(Roles.TECHNICIAN);
  }

  /** Dispatchers get the wide frame, technicians the one for the phone. */
  public String getTemplate() {
    var field = isTechnician() && !isDispatcher();
    return "/WEB-INF/templates/" + (field ? "field" : "page") + ".xhtml";
  }

  /** Ends the session, here and at once. */
  public String signOut() throws ServletException {
    ((HttpServletRequest) external.getRequest()).logout();
    external.invalidateSession();
    return "/login.xhtml?faces-redirect=true&signedOut=true";
  }
}
