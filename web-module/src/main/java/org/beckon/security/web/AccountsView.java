package org.beckon.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.beckon.platform.NotFound;
import org.beckon.platform.web.Parameters;
import org.beckon.security.AccountLine;
import org.beckon.security.Accounts;

/** Behind /settings/accounts.xhtml: who may sign in here, and as what (S3-54). */
@Named
@ViewScoped
public class AccountsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Accounts accounts;
  @Inject TechnicianChoice technicians;
  @Inject Parameters sent;

  private List<AccountLine> all;
  private String text;

  @PostConstruct
  void refresh() {
    all = accounts.list();
  }

  /** Those whose name or login holds the text. */
  public List<AccountLine> getLines() {
    if (text == null) {
      return all;
    }
    var wanted = text.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(
            line ->
                (line.displayName() + " " + line.login()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /**
   * Whose button was clicked: named by the request, as another may be in that row by now.
   *
   * @throws NotFound it is not on this page
   */
  public AccountLine getClicked() {
    var id = sent.id("account");
    return all.stream()
        .filter(line -> line.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("account", id));
  }

  public void deactivate(AccountLine line) {
    act(() -> accounts.deactivate(line.id(), line.version()));
  }

  public void activate(AccountLine line) {
    act(() -> accounts.activate(line.id(), line.version()));
  }

  /** Done or refused, the page shows how things are. */
  void act(Runnable action) {
    try {
      action.run();
    } finally {
      refresh();
    }
  }

  /** The name of the technician whose account it is. */
  public String technician(AccountLine line) {
    return technicians.name(line.technicianId());
  }

  List<AccountLine> all() {
    return all;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }
}
