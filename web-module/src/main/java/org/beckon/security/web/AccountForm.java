package org.beckon.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.beckon.platform.Roles;
import org.beckon.security.AccountLine;
import org.beckon.security.Accounts;
import org.beckon.security.ChangeAccount;
import org.beckon.security.OpenAccount;
import org.beckon.technician.TechnicianLine;

/** Behind the dialog that opens an account, changes one, or gives it another password. */
@Named
@ViewScoped
public class AccountForm implements Serializable {

  /** What the dialog was opened for. */
  public enum Purpose {
    OPEN,
    CHANGE,
    RESET_PASSWORD
  }

  private static final long serialVersionUID = 1L;
  private static final List<String> ROLES =
      List.of(
          Roles.DISPATCHER,
          Roles.OVERRIDE,
          Roles.SUPERVISOR,
          Roles.TECHNICIAN,
          Roles.AGENT,
          Roles.ERP,
          Roles.ADMIN);

  @Inject Accounts accounts;
  @Inject AccountsView page;
  @Inject TechnicianChoice choice;

  private Purpose purpose;
  private AccountLine account;
  private String login;
  private String displayName;
  private String email;
  private List<String> roles = List.of();
  private Long technicianId;
  private String password;

  public void open() {
    begin(Purpose.OPEN, null);
    login = null;
    displayName = null;
    email = null;
    roles = List.of(Roles.DISPATCHER, Roles.OVERRIDE);
    technicianId = null;
  }

  public void change(AccountLine line) {
    begin(Purpose.CHANGE, line);
    login = line.login();
    displayName = line.displayName();
    email = line.email();
    roles = line.roles();
    technicianId = line.technicianId();
  }

  public void resetPassword(AccountLine line) {
    begin(Purpose.RESET_PASSWORD, line);
  }

  /** What was typed stays when it is refused, all but the password. */
  public void save() {
    var typed = password;
    password = null;
    page.act(() -> carryOut(typed));
  }

  private void begin(Purpose what, AccountLine whose) {
    purpose = what;
    account = whose;
    password = null;
  }

  private void carryOut(String typed) {
    switch (purpose) {
      case OPEN ->
          accounts.open(
              new OpenAccount(login, displayName, email, typed, Set.copyOf(roles), technician()));
      case CHANGE ->
          accounts.change(
              new ChangeAccount(
                  account.id(),
                  account.version(),
                  displayName,
                  email,
                  Set.copyOf(roles),
                  technician()));
      case RESET_PASSWORD -> accounts.resetPassword(account.id(), typed);
    }
  }

  /** Nobody's, as soon as the hat is off. */
  private Long technician() {
    return isTechnician() ? technicianId : null;
  }

  public boolean isTechnician() {
    return roles.contains(Roles.TECHNICIAN);
  }

  public List<TechnicianLine> getTechnicians() {
    return choice.free(page.all(), account == null ? null : account.technicianId());
  }

  public List<String> getRoleChoices() {
    return ROLES;
  }

  public Purpose getPurpose() {
    return purpose;
  }

  public AccountLine getAccount() {
    return account;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login == null ? null : login.strip();
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles == null ? List.of() : List.copyOf(roles);
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
