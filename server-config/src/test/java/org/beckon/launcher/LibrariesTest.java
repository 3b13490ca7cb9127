package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

  @TempDir Path folder;

  @Test
  void the_wanted_jars_move_from_the_archive_to_the_folder() throws IOException {
    var archive =
        archive("WEB-INF/web.xml", "WEB-INF/lib/flyway-core-11.jar", "WEB-INF/lib/primefaces.jar");
    var libraries = folder.resolve("libraries");

    new Libraries(libraries).takeFrom(archive, "/WEB-INF/lib", name -> name.startsWith("flyway"));

    assertThat(libraries.resolve("flyway-core-11.jar"))
        .hasContent("WEB-INF/lib/flyway-core-11.jar");
    assertThat(libraries.resolve("primefaces.jar")).doesNotExist();
    assertThat(names(archive)).containsExactly("WEB-INF/web.xml", "WEB-INF/lib/primefaces.jar");
  }

  @Test
  void jars_deeper_inside_stay() throws IOException {
    var archive = archive("META-INF/deep.jar", "top.jar");

    new Libraries(folder.resolve("libraries")).takeFrom(archive, "/", name -> true);

    assertThat(names(archive)).containsExactly("META-INF/deep.jar");
  }

  private Path archive(String... entries) throws IOException {
    var archive = folder.resolve("archive.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes());
      }
    }
    return archive;
  }

  private static List<String> names(Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      return zip.stream().filter(e -> !e.isDirectory()).map(e -> e.getName()).toList();
    }
  }
}
