package org.beckon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManyRowsUpdateTest {

  private static final Map<String, String> TYPES =
      Map.of("status", "text", "since", "date", "id", "bigint", "version", "integer");

  @Test
  @DisplayName("R4: an update of a row with a version becomes one of many rows")
  void manyRows() {
    var update =
        ManyRowsUpdate.of(
                "UPDATE DISPATCH SET STATUS = ?, since = ? WHERE ((ID = ?) AND (VERSION = ?))")
            .orElseThrow();

    assertThat(update.table()).isEqualTo("DISPATCH");
    assertThat(update.of(2, TYPES))
        .isEqualTo(
            "update DISPATCH as t set STATUS = v.c1, since = v.c2 from (values (cast(? as text),"
                + " cast(? as date), cast(? as bigint), cast(? as integer)), (?, ?, ?, ?))"
                + " as v(c1, c2, c3, c4) where t.ID = v.c3 and t.VERSION = v.c4");
  }

  @Test
  @DisplayName("R4: so does one without a version")
  void withoutVersion() {
    assertThat(ManyRowsUpdate.of("UPDATE search SET since = ? WHERE (id = ?)").orElseThrow())
        .extracting(update -> update.of(1, TYPES))
        .isEqualTo(
            "update search as t set since = v.c1 from (values (cast(? as date), cast(? as bigint)))"
                + " as v(c1, c2) where t.id = v.c2");
  }

  @Test
  @DisplayName("R4: an update that reckons, or finds rows otherwise, stays as it is")
  void others() {
    assertThat(ManyRowsUpdate.of("UPDATE job SET version = version + 1 WHERE (id = ?)")).isEmpty();
    assertThat(ManyRowsUpdate.of("UPDATE job SET status = ? WHERE (id > ?)")).isEmpty();
    assertThat(ManyRowsUpdate.of("UPDATE job SET status = ? WHERE (id IN (?,?))")).isEmpty();
  }

  @Test
  @DisplayName("R4: a row that is changed twice is seen")
  void sameRowTwice() {
    var update = ManyRowsUpdate.of("UPDATE job SET status = ? WHERE (id = ?)").orElseThrow();

    assertThat(update.isOfDifferentRows(List.of(List.of("OPEN", 1L), List.of("OPEN", 2L))))
        .isTrue();
    assertThat(update.isOfDifferentRows(List.of(List.of("OPEN", 1L), List.of("DONE", 1L))))
        .isFalse();
  }
}
