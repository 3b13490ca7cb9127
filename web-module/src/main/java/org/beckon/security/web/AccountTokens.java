package org.beckon.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beckon.security.AccountLine;
import org.beckon.security.Accounts;
import org.beckon.security.IssueToken;
import org.beckon.security.TokenLine;

/** The tokens of the account an administrator is looking at. */
@Named
@ViewScoped
public class AccountTokens extends TokenDesk {

  private static final long serialVersionUID = 1L;

  @Inject Accounts accounts;

  private AccountLine account;

  public void open(AccountLine line) {
    account = line;
    clear();
  }

  @Override
  List<TokenLine> read() {
    return accounts.tokens(account.id());
  }

  @Override
  String give(String name, Instant expiresAt) {
    return accounts.issueToken(new IssueToken(account.id(), name, expiresAt));
  }

  @Override
  void take(long tokenId) {
    accounts.revokeToken(tokenId);
  }

  public AccountLine getAccount() {
    return account;
  }
}
