package org.beckon.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beckon.security.OwnAccount;
import org.beckon.security.TokenLine;

/** The tokens of the person in front of the page. */
@Named
@ViewScoped
public class OwnTokens extends TokenDesk {

  private static final long serialVersionUID = 1L;

  @Inject OwnAccount own;

  @PostConstruct
  void open() {
    clear();
  }

  @Override
  List<TokenLine> read() {
    return own.tokens();
  }

  @Override
  String give(String name, Instant expiresAt) {
    return own.issueToken(name, expiresAt);
  }

  @Override
  void take(long tokenId) {
    own.revokeToken(tokenId);
  }
}
