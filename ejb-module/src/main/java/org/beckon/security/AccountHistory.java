package org.beckon.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.history.Happening;
import org.beckon.history.History;

/** Writes down what became of accounts: every line begins with whose it is. */
@ApplicationScoped
class AccountHistory {

  @Inject History history;

  /** Either value may be null: something that was not there, or is no longer. */
  void add(String kind, Account account, Object from, Object to, Instant now) {
    history.add(
        Happening.of(kind).change(line(account.login(), from), line(account.login(), to)), now);
  }

  private static String line(String login, Object value) {
    return value == null ? null : login + ": " + value;
  }
}
