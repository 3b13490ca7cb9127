package org.beckon.integration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One record of RFC 4180, without its line end. */
final class CsvLine {

  private CsvLine() {}

  static String write(List<String> cells) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().stripTrailing();
  }

  static List<String> read(String line) {
    return line.isEmpty() ? List.of("") : CsvReader.builder().ofSingleCsvRecord(line).getFields();
  }

  /** For spreadsheets, which take a cell that begins like a formula for one and run it. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
