package org.beckon.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../secret.eml", "sub/inner.eml", "note.txt", "/etc/passwd", ""})
  void only_mails_in_the_folder_itself_can_be_named(String name) throws IOException {
    var outbox = outbox(Files.createDirectories(folder.resolve("outbox/sub")).getParent());
    Files.writeString(folder.resolve("secret.eml"), "Subject: secret\n\nsecret");
    Files.writeString(folder.resolve("outbox/sub/inner.eml"), "Subject: inner\n\ninner");
    Files.writeString(folder.resolve("outbox/note.txt"), "not a mail");

    assertThatThrownBy(() -> outbox.get(name)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_folder_that_is_not_there_yet_is_an_empty_outbox() {
    assertThat(outbox(folder.resolve("not-yet")).latest()).isEmpty();
  }

  private static Outbox outbox(Path directory) {
    var outbox = new Outbox();
    outbox.directory = Optional.of(directory.toString());
    return outbox;
  }
}
