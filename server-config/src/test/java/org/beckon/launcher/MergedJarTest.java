package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedJarTest {

  @TempDir Path folder;

  @Test
  void what_one_jar_has_is_in_the_whole() throws IOException {
    merge(jar("a", Map.of("a/A.class", "a")), jar("b", Map.of("b/b.txt", "b")));

    assertThat(found("a/A.class")).containsExactly("a");
    assertThat(found("b/b.txt")).containsExactly("b");
  }

  @Test
  void of_two_classes_of_one_name_the_first_counts_and_the_other_is_gone() throws IOException {
    merge(jar("a", Map.of("A.class", "first")), jar("b", Map.of("A.class", "second")));

    assertThat(found("A.class")).containsExactly("first");
  }

  @Test
  void whoever_asks_for_all_files_of_a_name_finds_all() throws IOException {
    merge(
        jar("a", Map.of("beans.xml", "one")),
        jar("b", Map.of("beans.xml", "two")),
        jar("c", Map.of("beans.xml", "three")));

    assertThat(found("beans.xml")).containsExactly("one", "two", "three");
  }

  @Test
  void the_same_file_twice_is_there_once() throws IOException {
    merge(jar("a", Map.of("beans.xml", "one")), jar("b", Map.of("beans.xml", "one")));

    assertThat(found("beans.xml")).containsExactly("one");
  }

  @Test
  void lists_of_services_become_one_list() throws IOException {
    merge(
        jar("a", Map.of("META-INF/services/s", "one")),
        jar("b", Map.of("META-INF/services/s", "two")));

    assertThat(found("META-INF/services/s")).containsExactly("one\ntwo\n");
  }

  @Test
  void the_manifest_is_the_one_that_was_asked_for_with_what_stays_outside() throws IOException {
    var manifest = manifest();
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.example.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "runtime/adapter.rar");
    var a = jar("a", Map.of("beans.xml", "one", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"));
    var b = jar("b", Map.of("beans.xml", "two", "META-INF/B.SF", "signature"));

    merge(manifest, a, b);

    try (var whole = new JarFile(whole().toFile())) {
      var attributes = whole.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Main-Class")).isEqualTo("org.example.Main");
      assertThat(attributes.getValue("Class-Path")).isEqualTo("whole-1.jar runtime/adapter.rar");
      assertThat(attributes.getValue("Multi-Release")).isEqualTo("true");
      assertThat(whole.getEntry("META-INF/B.SF")).isNull();
    }
  }

  private void merge(Path... jars) throws IOException {
    merge(manifest(), jars);
  }

  private void merge(Manifest manifest, Path... jars) throws IOException {
    try (var merged = new MergedJar(whole(), manifest)) {
      for (var jar : jars) {
        merged.take(jar);
      }
    }
  }

  private Path whole() {
    return folder.resolve("whole.jar");
  }

  private static Manifest manifest() {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    var jar = folder.resolve(name + ".jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  /** As Java itself finds them on a class path of the whole alone. */
  private List<String> found(String name) throws IOException {
    var contents = new ArrayList<String>();
    try (var loader = new URLClassLoader(new URL[] {url(whole())}, null)) {
      for (var url : Collections.list(loader.getResources(name))) {
        try (var in = url.openStream()) {
          contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
