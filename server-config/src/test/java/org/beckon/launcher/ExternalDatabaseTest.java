package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

  @Test
  void a_database_that_does_not_answer_is_named_without_its_password() {
    var url = "jdbc:postgresql://127.0.0.1:%d/beckon?password=secret".formatted(Ports.freeOr(0));

    assertThatThrownBy(() -> at(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("the database at postgresql://127.0.0.1:")
        .hasMessageContaining("cannot be reached: Connection to 127.0.0.1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_database_of_another_make_is_refused() {
    assertThatThrownBy(() -> at("jdbc:mysql://db/beckon"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PostgreSQL only");
  }

  private static void at(String url) {
    ExternalDatabase.at(Settings.read(Map.of("BECKON_DATABASE_URL", url), Path.of("/none")))
        .start();
  }
}
