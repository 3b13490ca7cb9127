package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_port_that_is_taken_is_named_with_the_setting_that_changes_it() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", other.getLocalPort(), "BECKON_PORT"))
          .isInstanceOf(CannotStart.class)
          .hasMessageStartingWith("port %d of 127.0.0.1 is taken", other.getLocalPort())
          .hasMessageEndingWith("choose another with BECKON_PORT");
    }
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    assertThatThrownBy(() -> Ports.requireFree("192.0.2.1", 8080, "BECKON_PORT"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void an_address_that_is_none_is_refused() {
    assertThatThrownBy(() -> Ports.requireFree("no.such.host.invalid", 8080, "BECKON_PORT"))
        .isInstanceOf(CannotStart.class)
        .hasMessage("BECKON_ADDRESS no.such.host.invalid is unknown");
  }

  @Test
  void zero_means_any_free_port() {
    var port = Ports.freeOr(0);

    assertThat(port).isPositive();
    assertThatCode(() -> Ports.requireFree("127.0.0.1", port, "BECKON_PORT"))
        .doesNotThrowAnyException();
    assertThat(Ports.freeOr(5432)).isEqualTo(5432);
  }
}
