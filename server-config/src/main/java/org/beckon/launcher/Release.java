package org.beckon.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** This build of Beckon: its version, and the archives that came inside the jar. */
final class Release {

  private final String version;

  private Release(String version) {
    this.version = version;
  }

  static Release current() {
    try (var in = Release.class.getResourceAsStream("release.properties")) {
      var properties = new Properties();
      properties.load(in);
      return new Release(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("this jar is damaged", e);
    }
  }

  String version() {
    return version;
  }

  /** Differs whenever the contents of the jar differ, also between two builds of one version. */
  String id() {
    try {
      return version + "-" + fingerprint(ownJar());
    } catch (IOException | URISyntaxException e) {
      throw new CannotStart("this jar cannot be read: " + e.getMessage(), e);
    }
  }

  InputStream archive(String name) {
    var in = Release.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new CannotStart("this jar has no " + name);
    }
    return in;
  }

  private static Path ownJar() throws URISyntaxException {
    return Path.of(Release.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Made from the checksums in the jar's directory: quick, although the jar is large. */
  private static String fingerprint(Path jar) throws IOException {
    var checksum = new CRC32();
    try (var file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName() + entry.getCrc())
          .sorted()
          .forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Long.toHexString(checksum.getValue());
  }
}
