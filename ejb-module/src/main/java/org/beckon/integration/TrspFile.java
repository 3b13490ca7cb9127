package org.beckon.integration;

import java.util.List;
import org.beckon.trsp.TrspText;

/** Reads an instance file as if it were a table. */
final class TrspFile {

  private TrspFile() {}

  static ImportFile read(String fileName, String text) {
    TrspRows.instance(fileName);
    var header = ImportKind.TRSP.columns().stream().map(ImportColumn::name).toList();
    List<ImportFile.Row> rows =
        TrspText.lines(text).stream()
            .map(line -> new ImportFile.Row(line.number(), CsvLine.write(line.cells())))
            .toList();
    return new ImportFile(CsvLine.write(header), rows);
  }
}
