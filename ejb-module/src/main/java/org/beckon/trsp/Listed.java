package org.beckon.trsp;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names and texts that come with the program. */
final class Listed {

  private Listed() {}

  static String text(String name) {
    try (var stream = Listed.class.getResourceAsStream("/demo/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank()).toList();
  }

  static List<NamedCsvRecord> table(String name) {
    return CsvReader.builder().ofNamedCsvRecord(text(name)).stream().toList();
  }

  /** Round and round. */
  static <T> T at(List<T> list, int index) {
    return list.get(Math.floorMod(index, list.size()));
  }
}
