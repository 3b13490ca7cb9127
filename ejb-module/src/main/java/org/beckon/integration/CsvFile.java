package org.beckon.integration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.List;
import org.beckon.platform.Invalid;

/** Reads RFC 4180 with a header. Refuses the whole file when its shape is wrong. */
final class CsvFile {

  private static final int LONGEST_FIELD = 10_000;
  private static final int MOST_FIELDS = 100;

  private CsvFile() {}

  static ImportFile read(ImportKind kind, String text) {
    refuseOpenQuote(text);
    var header = new ArrayList<String>();
    var rows = new ArrayList<ImportFile.Row>();
    try (var reader = reader(text)) {
      for (var line : reader) {
        if (header.isEmpty()) {
          header.addAll(CsvHeader.checked(kind, line.getFields()));
        } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(line));
        }
      }
    } catch (CsvParseException broken) {
      throw new Invalid("file", "cannot be read as CSV: " + reason(broken));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (rows.isEmpty()) {
      throw new Invalid("file", "must have a header and at least one row");
    }
    return new ImportFile(CsvLine.write(header), rows);
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(
            CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(LONGEST_FIELD).build(),
            text);
  }

  private static ImportFile.Row row(CsvRecord line) {
    return new ImportFile.Row((int) line.getStartingLineNumber(), CsvLine.write(line.getFields()));
  }

  /** In RFC 4180 quotation marks come in pairs; an open one would swallow the rest of the file. */
  private static void refuseOpenQuote(String text) {
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      throw new Invalid("file", "has a quotation mark that is never closed");
    }
  }

  private static String reason(CsvParseException broken) {
    var cause = broken.getCause() == null ? broken : broken.getCause();
    return List.of(String.valueOf(broken.getMessage()), String.valueOf(cause.getMessage())).stream()
        .distinct()
        .reduce((what, why) -> what + " " + why)
        .orElseThrow();
  }
}
