package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Payara Micro exactly as its makers publish it, and made ready to start quickly. */
final class PayaraMicroJar {

  private PayaraMicroJar() {}

  /**
   * Asks it to lay itself out as plain jars, its own documented option: the JVM can share classes
   * of plain jars between runs, but not of jars inside a jar.
   */
  static void layOut(Path jar, Path folder) throws IOException {
    var output = jar.resolveSibling("layout.out");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--rootdir",
                folder.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0 || !Files.exists(folder.resolve("launch-micro.jar"))) {
        throw new IOException("Payara Micro did not unpack: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Files.delete(output);
  }

  /**
   * Makes one jar of what was laid out and of these libraries, which go then.
   *
   * @return that jar; what Payara reads as files stays beside it
   */
  static Path merge(Path folder, List<Path> libraries) throws IOException {
    var launcher = folder.resolve("launch-micro.jar");
    var manifest = manifest(launcher);
    var path =
        List.of(manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH).split(" "));
    var jars = new ArrayList<>(List.of(launcher));
    path.stream().filter(PayaraMicroJar::isJar).map(folder::resolve).forEach(jars::add);
    jars.addAll(libraries);
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            String.join(" ", path.stream().filter(name -> !isJar(name)).toList()));
    var whole = folder.resolve("server.jar");
    try (var merged = new MergedJar(whole, manifest)) {
      for (var jar : jars) {
        merged.take(jar);
      }
    }
    for (var jar : jars) {
      Files.delete(jar);
    }
    return whole;
  }

  private static Manifest manifest(Path jar) throws IOException {
    try (var contents = new JarFile(jar.toFile())) {
      return contents.getManifest();
    }
  }

  private static boolean isJar(String name) {
    return name.endsWith(".jar");
  }
}
