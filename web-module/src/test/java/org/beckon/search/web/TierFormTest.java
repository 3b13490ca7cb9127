package org.beckon.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.beckon.platform.Invalid;
import org.beckon.schedule.Suggestion;
import org.beckon.search.Tier;
import org.junit.jupiter.api.Test;

class TierFormTest {

  TierForm form = new TierForm();
  List<PersonRow> people = LongStream.rangeClosed(1, 3).mapToObj(TierFormTest::person).toList();

  @Test
  void usually_everybody_who_is_chosen_is_in_one_group_without_bounds() {
    people.get(2).setChosen(false);

    assertThat(form.tiers(people)).containsExactly(Tier.of(List.of(1L, 2L)));
  }

  @Test
  void who_is_in_which_group_is_said_at_each_person() {
    form.setCount(2);
    people.get(0).setGroup(2);
    form.getRows().get(1).setOpens(30);

    assertThat(form.tiers(people))
        .extracting(Tier::people)
        .containsExactly(List.of(2L, 3L), List.of(1L));
    assertThat(form.tiers(people).get(1).opens().toMinutes()).isEqualTo(30);
  }

  @Test
  void an_empty_group_is_refused_by_its_number() {
    form.setCount(2);

    assertThatThrownBy(() -> form.tiers(people))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("group 2 is empty");
  }

  @Test
  void a_saved_plan_says_again_who_is_in_which_group() {
    form.setCount(2);
    people.get(1).setGroup(2);
    var saved = form.tiers(people);
    var other = new TierForm();
    var later = LongStream.rangeClosed(1, 4).mapToObj(TierFormTest::person).toList();

    other.take(saved, later);

    assertThat(other.tiers(later)).isEqualTo(saved);
    assertThat(later.get(3).isChosen()).isFalse();
  }

  @Test
  void there_are_never_more_than_nine() {
    form.setCount(40);

    assertThat(form.getRows()).hasSize(9);
  }

  private static PersonRow person(long id) {
    return new PersonRow(
        new Suggestion(id, "Person " + id, null, null, null, null, List.of(), List.of()),
        Map.of(),
        true);
  }
}
