package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresArchiveTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,      amd64,   postgres-linux-x86_64.txz",
    "Linux,      aarch64, postgres-linux-arm_64.txz",
    "Mac OS X,   aarch64, postgres-darwin-arm_64.txz",
    "Mac OS X,   x86_64,  postgres-darwin-arm_64.txz",
    "Windows 11, amd64,   postgres-windows-x86_64.txz"
  })
  void every_machine_we_know_has_its_archive_in_the_jar(
      String system, String architecture, String archive) {
    assertThat(PostgresArchive.name(system, architecture)).isEqualTo(archive);
    assertThat(getClass().getResource("/" + archive)).isNotNull();
  }

  @Test
  void any_other_machine_is_told_what_to_do_instead() {
    assertThatThrownBy(() -> PostgresArchive.name("Linux", "riscv64"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Linux on riscv64")
        .hasMessageContaining("BECKON_DATABASE_URL");
  }
}
