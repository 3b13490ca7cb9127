package org.beckon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainSettingsTest {

  @TempDir Path folder;
  Path domain;

  @BeforeEach
  void aDomain() throws IOException {
    domain =
        Files.writeString(
            folder.resolve("domain.xml"),
            """
            <domain>
              <configs>
                <config name="other"><listener name="http" port="1"/></config>
                <config name="server-config">
                  <listener name="https" port="8443"/>
                  <listener name="http" port="8080"><pool size="5"/></listener>
                </config>
              </configs>
            </domain>
            """);
  }

  @Test
  void an_attribute_is_changed_where_its_name_says() throws IOException {
    change("set configs.config.server-config.listener.http.port=18080");

    assertThat(domain)
        .content()
        .contains(
            "<listener name=\"http\" port=\"1\"/>",
            "<listener name=\"https\" port=\"8443\"/>",
            "<listener name=\"http\" port=\"18080\">");
  }

  @Test
  void one_that_is_not_there_is_added() throws IOException {
    change(
        "# Comments and empty lines count for nothing.",
        "",
        "set configs.config.server-config.listener.http.pool.types=a/b,c=d");

    assertThat(domain).content().contains("<pool size=\"5\" types=\"a/b,c=d\"/>");
  }

  @Test
  void an_element_that_is_not_there_is_refused_and_nothing_changes() throws IOException {
    var before = Files.readString(domain);

    assertThatThrownBy(
            () ->
                change(
                    "set configs.config.server-config.listener.http.port=1",
                    "set configs.config.server-config.listener.ftp.port=21"))
        .hasMessageContaining("listener ftp");
    assertThat(domain).hasContent(before);
  }

  @Test
  void another_command_is_refused() {
    assertThatThrownBy(() -> change("create-something")).hasMessageContaining("create-something");
  }

  private void change(String... commands) throws IOException {
    DomainSettings.change(domain, List.of(commands));
  }
}
