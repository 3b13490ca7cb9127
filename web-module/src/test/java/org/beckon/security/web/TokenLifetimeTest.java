package org.beckon.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TokenLifetimeTest {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void a_token_lasts_to_the_end_of_its_last_day_as_the_organization_counts_days() {
    var lateOnMarchFirst = Instant.parse("2026-03-01T22:30:00Z");

    assertThat(TokenLifetime.MONTH.endsAt(lateOnMarchFirst, PARIS))
        .isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
  }

  @Test
  void a_year_ends_on_the_same_date() {
    assertThat(TokenLifetime.YEAR.endsAt(Instant.parse("2026-11-24T03:00:00Z"), PARIS))
        .isEqualTo(Instant.parse("2027-11-24T23:00:00Z"));
  }

  @Test
  void a_token_until_revoked_never_ends() {
    assertThat(TokenLifetime.UNTIL_REVOKED.endsAt(Instant.EPOCH, PARIS)).isNull();
  }
}
