package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void a_password_is_made_once_and_kept() {
    var password = new Secrets(folder).password("database");

    assertThat(password).matches("[0-9a-f]{48}");
    assertThat(new Secrets(folder).password("database")).isEqualTo(password);
  }

  @Test
  void every_password_is_another() {
    var secrets = new Secrets(folder);

    assertThat(secrets.password("one")).isNotEqualTo(secrets.password("two"));
  }

  @Test
  void only_the_owner_can_read_it() throws IOException {
    var file = new Secrets(folder.resolve("secret")).file("database");

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
