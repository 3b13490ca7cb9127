package org.beckon.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.dispatch.Availability;
import org.beckon.dispatch.CrewMember;
import org.beckon.dispatch.Whereabouts;
import org.beckon.schedule.TechnicianOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrewListTest {

  CrewList crew = new CrewList();

  @BeforeEach
  void show() {
    crew.show(
        List.of(
            row(1, "Cleo", 9.0, 1, null),
            row(2, "Bo", 2.0, 5, null),
            row(3, "Ada", null, 0, "Ada has 8 of 8 visits that day.")));
  }

  @Test
  void a_tick_moves_nobody_until_the_table_is_drawn_anew() {
    crew.getShown().get(1).setChosen(true);

    assertThat(names()).containsExactly("Cleo", "Bo", "Ada");
    crew.arrange();
    assertThat(names()).containsExactly("Bo", "Cleo", "Ada");
  }

  @Test
  void sorted_as_one_likes() {
    crew.setSort(CrewSort.NAME);
    crew.arrange();
    assertThat(names()).containsExactly("Ada", "Bo", "Cleo");
    crew.setSort(CrewSort.NEAREST);
    crew.arrange();
    assertThat(names()).containsExactly("Bo", "Cleo", "Ada");
    crew.setSort(CrewSort.FEWEST);
    crew.arrange();
    assertThat(names()).containsExactly("Ada", "Cleo", "Bo");
  }

  @Test
  void a_search_never_hides_who_is_chosen() {
    crew.getShown().get(0).setChosen(true);
    crew.setText(" bo ");
    crew.arrange();

    assertThat(names()).containsExactly("Cleo", "Bo");
  }

  @Test
  void who_is_not_offered_is_not_chosen_by_a_suggestion_either() {
    crew.choose(row -> true);

    assertThat(crew.chosenIds()).containsExactly(1L, 2L);
  }

  private List<String> names() {
    return crew.getShown().stream().map(row -> row.getMember().name()).toList();
  }

  private static CrewRow row(long id, String name, Double km, int open, String notOffered) {
    var option = new TechnicianOption(id, name, "", km, null, false, List.of());
    var nowhere = new Whereabouts(Whereabouts.LastSeen.UNKNOWN, null, null, null);
    return new CrewRow(
        new CrewMember(option, nowhere, List.of(), open, List.of(), Availability.FREE, notOffered),
        new DayBar(List.of()),
        false);
  }
}
