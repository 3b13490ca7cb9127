package org.beckon.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OracleTest {

  @Test
  void every_block_of_the_file_is_a_rule() throws IOException {
    var named = Pattern.compile("(?m)^-- @(\\w+)").matcher(Journal.resource("oracle.sql"));

    assertThat(new Oracle().names())
        .containsExactlyElementsOf(named.results().map(found -> found.group(1)).toList())
        .contains("lost", "duplicates", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9");
  }

  @Test
  void what_a_fault_must_be_found_by_is_a_rule() throws IOException {
    var names = new Oracle().names();

    for (var mutation : Mutation.values()) {
      assertThat(names).containsAll(mutation.caughtBy());
    }
    for (var tampering : Tampering.values()) {
      assertThat(names).containsAll(tampering.rules());
    }
  }
}
