package org.beckon.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.view.ViewPage.BOARD;
import static org.beckon.view.ViewPage.SCHEDULE;

import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavedViewsTest {

  @RegisterExtension Database database = new Database();

  TestCaller caller = new TestCaller();
  SavedViews views;

  @BeforeEach
  void open() {
    var wiring = AccountKit.quick(new Wiring(database.em(), new TestClock(), caller));
    views = wiring.get(SavedViews.class);
    AccountKit.dora(wiring);
    AccountKit.administrator(wiring, "ann");
  }

  @Test
  void a_view_is_kept_by_name_for_its_page() {
    views.save(BOARD, " Emergencies ", "{\"priority\":\"EMERGENCY\"}");
    database.commitAndForget();

    assertThat(views.of(BOARD))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.name()).isEqualTo("Emergencies");
              assertThat(view.settings()).isEqualTo("{\"priority\":\"EMERGENCY\"}");
              assertThat(view.preferred()).isFalse();
            });
    assertThat(views.of(SCHEDULE)).isEmpty();
  }

  @Test
  void saving_under_the_same_name_replaces_whatever_its_capitals() {
    var id = views.save(BOARD, "Mine", "{\"a\":1}");

    assertThat(views.save(BOARD, "mine", "{\"a\":2}")).isEqualTo(id);
    database.commitAndForget();

    assertThat(views.of(BOARD))
        .extracting(SavedViewLine::name, SavedViewLine::settings)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Mine", "{\"a\":2}"));
  }

  @Test
  void nobody_sees_or_touches_the_views_of_somebody_else() {
    var id = views.save(BOARD, "Mine", "{}");
    database.commitAndForget();

    caller.becomes("ann", Roles.ADMIN);

    assertThat(views.of(BOARD)).isEmpty();
    assertThatThrownBy(() -> views.rename(id, "Hers")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.remove(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.prefer(id)).isInstanceOf(NotFound.class);
    views.save(BOARD, "Mine", "{}");
    database.commitAndForget();
    assertThat(views.of(BOARD)).hasSize(1);
  }

  @Test
  void a_page_opens_with_one_view_or_with_none() {
    var one = views.save(BOARD, "One", "{}");
    var other = views.save(BOARD, "Two", "{}");

    views.prefer(one);
    views.prefer(other);
    database.commitAndForget();
    assertThat(views.of(BOARD))
        .filteredOn(SavedViewLine::preferred)
        .extracting(SavedViewLine::name)
        .containsExactly("Two");

    views.prefer(other);
    database.commitAndForget();
    assertThat(views.of(BOARD)).noneMatch(SavedViewLine::preferred);
  }

  @Test
  void a_view_can_be_renamed_and_removed_but_takes_no_name_of_another() {
    var one = views.save(BOARD, "One", "{}");
    views.save(BOARD, "Two", "{}");

    assertThatThrownBy(() -> views.rename(one, "TWO"))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("name"));
    views.rename(one, "First");
    database.commitAndForget();
    assertThat(views.of(BOARD)).extracting(SavedViewLine::name).containsExactly("First", "Two");

    views.remove(one);
    database.commitAndForget();
    assertThat(views.of(BOARD)).extracting(SavedViewLine::name).containsExactly("Two");
  }

  @Test
  void what_is_no_view_is_refused() {
    assertThatThrownBy(() -> views.save(BOARD, " ", "{}")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> views.save(BOARD, "x".repeat(61), "{}")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> views.save(BOARD, "List", "[]")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> views.save(BOARD, "Broken", "{")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> views.save(BOARD, "None", null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> views.save(BOARD, "Long", "{\"a\":\"" + "x".repeat(2000) + "\"}"))
        .isInstanceOf(Invalid.class);
    assertThat(views.of(BOARD)).isEmpty();
  }

  @Test
  void thirty_views_are_enough() {
    for (var count = 1; count <= 30; count++) {
      views.save(BOARD, "View " + count, "{}");
    }

    assertThatThrownBy(() -> views.save(BOARD, "One more", "{}")).isInstanceOf(Conflict.class);
    views.save(BOARD, "View 7", "{\"a\":1}");
    views.save(SCHEDULE, "One more", "{}");
  }

  @Test
  void somebody_without_an_account_keeps_nothing() {
    caller.becomes("nobody", Roles.DISPATCHER);

    assertThatThrownBy(() -> views.save(BOARD, "Mine", "{}")).isInstanceOf(Forbidden.class);
  }
}
