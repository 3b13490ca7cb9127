package org.beckon.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.security.AccountLine;
import org.beckon.security.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsViewTest {

  static final AccountLine DORA = line("dd7", "Dora Dispatcher");
  static final AccountLine TED = line("ted", "Ted Technician");

  AccountsView view = new AccountsView();

  @BeforeEach
  void open() {
    view.accounts =
        new Accounts() {
          @Override
          public List<AccountLine> list() {
            return List.of(DORA, TED);
          }
        };
    view.refresh();
  }

  @Test
  void without_a_text_everybody_is_listed() {
    view.setText("  ");

    assertThat(view.getLines()).containsExactly(DORA, TED);
  }

  @Test
  void a_text_finds_names_and_logins_however_they_are_spelled() {
    view.setText(" DORA");
    assertThat(view.getLines()).containsExactly(DORA);

    view.setText("dd7");
    assertThat(view.getLines()).containsExactly(DORA);

    view.setText("nobody");
    assertThat(view.getLines()).isEmpty();
  }

  private static AccountLine line(String login, String name) {
    return new AccountLine(1, 1, login, name, null, List.of("DISPATCHER"), null, true);
  }
}
