package org.beckon.security.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beckon.security.TokenLine;

/**
 * Behind /WEB-INF/includes/tokens.xhtml: tokens are issued and revoked in the same way, whosever
 * they are.
 */
public abstract class TokenDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Clock clock;
  @Inject IssuedToken issued;

  private List<TokenLine> tokens = List.of();
  private Instant readAt;
  private String name;
  private TokenLifetime lifetime = TokenLifetime.QUARTER;

  abstract List<TokenLine> read();

  abstract String give(String name, Instant expiresAt);

  abstract void take(long tokenId);

  /** Shows the value with this answer, and never again. */
  public void issue() {
    try {
      issued.show(give(name, lifetime.endsAt(clock.instant(), clock.getZone())));
      name = null;
    } finally {
      refresh();
    }
  }

  public void revoke(TokenLine token) {
    try {
      take(token.id());
    } finally {
      refresh();
    }
  }

  void refresh() {
    tokens = read();
    readAt = clock.instant();
  }

  void clear() {
    name = null;
    lifetime = TokenLifetime.QUARTER;
    refresh();
  }

  public boolean isExpired(TokenLine token) {
    return token.expiresAt() != null && !readAt.isBefore(token.expiresAt());
  }

  public List<TokenLine> getTokens() {
    return tokens;
  }

  public TokenLifetime[] getLifetimes() {
    return TokenLifetime.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public TokenLifetime getLifetime() {
    return lifetime;
  }

  public void setLifetime(TokenLifetime lifetime) {
    this.lifetime = lifetime;
  }
}
