package org.beckon.launcher;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Many jars written as one, in the order in which they are taken. Java asks jar after jar for
 * whatever it looks for, and through all of them for what none has; a server of 386 jars spends a
 * fifth of its start on that. What several jars have under one name goes on in further jars beside
 * the first, which its manifest names, so that whoever asks for all of them finds all of them.
 */
final class MergedJar implements Closeable {

  private static final int BUFFER = 1 << 20;

  /** Says nothing about the whole: of one jar, of its signature, or for people only. */
  private static final Pattern OF_ONE_JAR =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]*\\.(SF|RSA|DSA|EC)|maven/.*|jpms\\.args"
              + "|DEPENDENCIES.*|(LICENSE|NOTICE)[^/]*)|(.*/)?module-info\\.class");

  /** Lists that mean the same as one list. */
  private static final Pattern LIST =
      Pattern.compile(
          "META-INF/(services/.+|hk2-locator/default|io\\.netty\\.versions\\.properties"
              + "|logmessages/.+|loggerinfo/.+)");

  /** One of the jars that are written, and the checksums of what is in it by name. */
  private record Layer(Path file, ZipArchiveOutputStream jar, Map<String, Long> checksums) {}

  private final Path first;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, ByteArrayOutputStream> lists = new LinkedHashMap<>();
  private final Manifest manifest;

  /**
   * The first of the jars, with its further ones in the same folder.
   *
   * @param manifest of the whole; its class path is what stays outside, relative to the folder
   */
  MergedJar(Path first, Manifest manifest) throws IOException {
    this.first = first;
    this.manifest = manifest;
    addLayer();
  }

  /** Takes everything there is in a jar, as it is compressed there. */
  void take(Path jar) throws IOException {
    // Whole into memory: its ten thousands of entries are too many for a look at the disk each.
    try (var contents = ZipFile.builder().setByteArray(Files.readAllBytes(jar)).get()) {
      for (var entries = contents.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
        take(contents, entries.nextElement());
      }
    }
  }

  private void take(ZipFile contents, ZipArchiveEntry entry) throws IOException {
    var name = entry.getName();
    if (LIST.matcher(name).matches()) {
      var list = lists.computeIfAbsent(name, n -> new ByteArrayOutputStream());
      contents.getInputStream(entry).transferTo(list);
      list.write('\n');
    } else if (!OF_ONE_JAR.matcher(name).matches()) {
      var layer = layerFor(entry);
      if (layer != null) {
        layer.jar().addRawArchiveEntry(entry, contents.getRawInputStream(entry));
        layer.checksums().put(name, entry.getCrc());
      }
    }
  }

  /** Null for what need not be there again: the same, a folder, or a class that is never seen. */
  private Layer layerFor(ZipArchiveEntry entry) throws IOException {
    for (var layer : layers) {
      var there = layer.checksums().get(entry.getName());
      if (there == null) {
        return layer;
      }
      if (there == entry.getCrc() || entry.getName().endsWith(".class")) {
        return null;
      }
    }
    return addLayer();
  }

  private Layer addLayer() throws IOException {
    var file = layers.isEmpty() ? first : further(layers.size());
    var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    var jar = new ZipArchiveOutputStream(out);
    var layer = new Layer(file, jar, new HashMap<>());
    layers.add(layer);
    return layer;
  }

  private Path further(int number) {
    return first.resolveSibling(
        first.getFileName().toString().replace(".jar", "-" + number + ".jar"));
  }

  /** Writes the lists and the manifest; only then is anything complete. */
  @Override
  public void close() throws IOException {
    for (var list : lists.entrySet()) {
      write(layers.get(0), list.getKey(), list.getValue());
    }
    var text = new ByteArrayOutputStream();
    withFurtherJars().write(text);
    write(layers.get(0), JarFile.MANIFEST_NAME, text);
    for (var layer : layers) {
      layer.jar().close();
    }
  }

  private Manifest withFurtherJars() {
    var whole = new Manifest(manifest);
    var main = whole.getMainAttributes();
    main.put(Attributes.Name.MULTI_RELEASE, "true");
    var path = new ArrayList<String>();
    layers.stream().skip(1).forEach(layer -> path.add(layer.file().getFileName().toString()));
    var outside = main.getValue(Attributes.Name.CLASS_PATH);
    if (outside != null) {
      path.add(outside);
    }
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", path));
    return whole;
  }

  private static void write(Layer layer, String name, ByteArrayOutputStream content)
      throws IOException {
    layer.jar().putArchiveEntry(new ZipArchiveEntry(name));
    content.writeTo(layer.jar());
    layer.jar().closeArchiveEntry();
  }
}
