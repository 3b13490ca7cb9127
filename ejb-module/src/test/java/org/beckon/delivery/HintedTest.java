package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HintedTest {

  Hinted hinted = new Hinted(5);

  @Test
  void first_hinted_first_taken_and_each_once() {
    hinted.add(List.of(3L, 1L));
    hinted.add(List.of(1L, 2L));

    assertThat(hinted.next(2)).containsExactly(3L, 1L);
    assertThat(hinted.next(2)).containsExactly(2L);
    assertThat(hinted.next(2)).isEmpty();
  }

  @Test
  void what_was_found_without_is_not_taken() {
    hinted.add(List.of(1L, 2L, 3L));
    hinted.remove(List.of(2L, 7L));

    assertThat(hinted.size()).isEqualTo(2);
    assertThat(hinted.next(5)).containsExactly(1L, 3L);
  }

  @Test
  void what_is_too_much_is_forgotten() {
    hinted.add(List.of(1L, 2L, 3L));
    hinted.add(List.of(4L, 5L, 6L, 7L));

    assertThat(hinted.next(9)).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void nothing_is_left_after_a_failure() {
    hinted.add(List.of(1L));
    hinted.clear();

    assertThat(hinted.size()).isZero();
  }
}
