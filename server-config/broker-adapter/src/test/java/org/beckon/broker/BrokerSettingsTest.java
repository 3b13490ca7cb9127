package org.beckon.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

  private final Map<String, String> properties = new HashMap<>(Map.of("user.home", "/home/anna"));
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void without_a_url_the_broker_is_inside_and_keeps_its_files_in_the_users_home() {
    assertThat(settings().embedded()).isTrue();
    assertThat(settings().directory()).isEqualTo(Path.of("/home/anna/.beckon/broker"));
  }

  @Test
  void its_files_follow_the_data_directory() {
    environment.put("BECKON_HOME", "/srv/beckon");

    assertThat(settings().directory()).isEqualTo(Path.of("/srv/beckon/broker"));
  }

  @Test
  void its_files_may_be_elsewhere() {
    environment.put("BECKON_HOME", "/srv/beckon");
    environment.put("BECKON_BROKER_DIRECTORY", "/fast/broker");

    assertThat(settings().directory()).isEqualTo(Path.of("/fast/broker"));
  }

  @Test
  void a_system_property_wins_over_the_environment() {
    environment.put("BECKON_BROKER_URL", "tcp://one:61616");
    properties.put("beckon.broker.url", "tcp://two:61616");

    assertThat(settings().embedded()).isFalse();
    assertThat(settings().servers()).containsExactly(URI.create("tcp://two:61616"));
  }

  @Test
  void several_servers_and_what_they_ask_for_reach_the_connector() {
    environment.put(
        "BECKON_BROKER_URL", "tcp://one:1234?sslEnabled=true&verifyHost=true, tcp://two");

    assertThat(BrokerAdapter.connectionParameters(settings().servers()))
        .isEqualTo("host=one;port=1234;sslEnabled=true;verifyHost=true,host=two;port=61616");
  }

  private BrokerSettings settings() {
    return BrokerSettings.from(properties::get, environment::get);
  }
}
