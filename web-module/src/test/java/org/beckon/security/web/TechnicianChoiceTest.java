package org.beckon.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.beckon.platform.Roles;
import org.beckon.security.AccountLine;
import org.beckon.technician.TechnicianLine;
import org.junit.jupiter.api.Test;

class TechnicianChoiceTest {

  static final TechnicianLine TED = technician(1, "Ted", true);
  static final TechnicianLine UMA = technician(2, "Uma", true);
  static final TechnicianLine LEFT = technician(3, "Gone", false);
  static final List<TechnicianLine> ALL = List.of(TED, UMA, LEFT);

  @Test
  void who_has_an_account_or_has_left_cannot_get_another() {
    assertThat(TechnicianChoice.free(ALL, List.of(accountOf(1L), accountOf(null)), null))
        .containsExactly(UMA);
  }

  @Test
  void an_account_keeps_its_technician_even_after_they_left() {
    assertThat(TechnicianChoice.free(ALL, List.of(accountOf(3L)), 3L))
        .containsExactly(TED, UMA, LEFT);
  }

  private static AccountLine accountOf(Long technicianId) {
    return new AccountLine(
        9, 1, "login", "Name", null, List.of(Roles.TECHNICIAN), technicianId, true);
  }

  private static TechnicianLine technician(long id, String name, boolean active) {
    return new TechnicianLine(
        id,
        1,
        "T" + id,
        name,
        "Own",
        null,
        active,
        true,
        false,
        false,
        false,
        8,
        null,
        null,
        ZoneOffset.UTC,
        null);
  }
}
