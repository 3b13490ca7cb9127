package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path home;

  @Test
  void without_any_setting_beckon_listens_on_port_8080_of_the_loopback_address() {
    var settings = read();

    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.databasePort()).isZero();
    assertThat(settings.text("BECKON_DATABASE_URL")).isEmpty();
  }

  @Test
  void without_beckon_home_the_data_are_in_the_users_home() {
    var settings = Settings.read(Map.of(), home);

    assertThat(settings.home()).isEqualTo(home.resolve(".beckon"));
  }

  @Test
  void the_file_in_the_data_directory_counts() throws IOException {
    write("beckon.port = 9090\nbeckon.database.url = jdbc:postgresql://db/beckon");

    assertThat(read().port()).isEqualTo(9090);
    assertThat(read().asEnvironment())
        .containsEntry("BECKON_DATABASE_URL", "jdbc:postgresql://db/beckon");
  }

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    write("beckon.port = 9090");

    assertThat(read("BECKON_PORT", "9191").port()).isEqualTo(9191);
  }

  @Test
  void a_blank_setting_is_no_setting() {
    assertThat(read("BECKON_PORT", " ").port()).isEqualTo(8080);
  }

  @Test
  void nothing_but_our_own_variables_goes_on_to_the_server() {
    var settings =
        Settings.read(Map.of("BECKON_HOME", home.toString(), "PATH", "/bin"), Path.of("/none"));

    assertThat(settings.asEnvironment()).containsOnlyKeys("BECKON_HOME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "-1", "65536", "99999999999", "80 80", "٨٠"})
  void a_port_that_is_none_is_refused_by_name(String port) {
    assertThatThrownBy(() -> read("BECKON_PORT", port).port())
        .isInstanceOf(CannotStart.class)
        .hasMessage("BECKON_PORT must be a number from 1 to 65535, not '" + port + "'");
  }

  @Test
  void a_memory_no_server_could_live_in_is_refused() {
    assertThatThrownBy(() -> read("BECKON_MEMORY", "64").memory())
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("BECKON_MEMORY must be a number from 128");
  }

  @ParameterizedTest
  @CsvSource({"beckon.prot", "port", "beckon.home"})
  void an_unknown_key_in_the_file_is_refused_by_name(String key) throws IOException {
    write(key + " = 1");

    assertThatThrownBy(this::read)
        .isInstanceOf(CannotStart.class)
        .hasMessage("%s: there is no setting '%s'", home.resolve("beckon.properties"), key);
  }

  @Test
  void an_unknown_variable_is_noticed_but_does_not_stop_the_start() {
    assertThat(read("BECKON_PROT", "1").unknown()).containsExactly("BECKON_PROT");
    assertThat(read("BECKON_PORT", "1").unknown()).isEmpty();
  }

  @Test
  void the_settings_of_the_application_are_known() {
    assertThat(read("BECKON_ZONE", "Europe/Berlin").unknown()).isEmpty();
  }

  @Test
  void a_file_with_a_broken_escape_is_refused() throws IOException {
    write("beckon.port = \\u12");

    assertThatThrownBy(this::read)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("beckon.properties cannot be read");
  }

  private Settings read(String... variable) {
    var environment =
        variable.length == 0
            ? Map.of("BECKON_HOME", home.toString())
            : Map.of("BECKON_HOME", home.toString(), variable[0], variable[1]);
    return Settings.read(environment, Path.of("/none"));
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve("beckon.properties"), text);
  }
}
