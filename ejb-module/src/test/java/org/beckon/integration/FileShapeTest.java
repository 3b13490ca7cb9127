package org.beckon.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileShapeTest {

  private static final String HEADER = ImportKit.CUSTOMERS;

  static Stream<Arguments> refusedFiles() {
    var row = ImportKit.customer(1);
    return Stream.of(
        Arguments.of("", "File must not be empty."),
        Arguments.of(HEADER, "File must have a header and at least one row."),
        Arguments.of(
            HEADER.replace(',', ';') + "\n" + row,
            "File must separate its columns by commas, not by semicolons."),
        Arguments.of(
            HEADER + ",fax\n" + row + ",1",
            "File has a column \"fax\", which a file of customers cannot have."),
        Arguments.of(HEADER + ",NAME\n" + row, "File has the column name twice."),
        Arguments.of("kind,name\nCOMPANY,A", "File lacks the column siteName, street, city, zone."),
        Arguments.of(
            HEADER + "\n" + row.replace("Main", "\"Main"),
            "File has a quotation mark that is never closed."),
        Arguments.of(
            HEADER + "\n\0" + row,
            "File must be plain text in UTF-8; this looks like something else."));
  }

  @ParameterizedTest
  @MethodSource("refusedFiles")
  void a_file_of_a_wrong_shape_is_refused_as_a_whole(String text, String reason) {
    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Invalid.class)
        .hasMessage(reason);
  }

  @Test
  void another_encoding_is_refused_with_the_line() {
    var text = HEADER + "\n" + ImportKit.customer(1) + "\n" + "2,COMPANY,Café,M,S,C,UTC\n";

    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("File must be text in UTF-8, which line 3 is not; save it as \"CSV UTF-8\".");
  }

  @Test
  void utf_16_is_refused() {
    assertThatThrownBy(() -> read(HEADER.getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("must be text in UTF-8");
  }

  @Test
  void a_file_of_more_than_20_megabytes_is_refused() {
    assertThatThrownBy(() -> read(new byte[20 * 1024 * 1024 + 1]))
        .hasMessage("File must not be larger than 20 MB.");
  }

  @Test
  void a_cell_that_nobody_can_have_meant_is_refused() {
    assertThatThrownBy(
            () ->
                read(
                    (HEADER + "\n" + ImportKit.customer(1) + "x".repeat(10_001))
                        .getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("10000");
  }

  @Test
  void a_byte_order_mark_and_columns_in_any_order_are_fine() {
    var text = "\uFEFFname,KIND,zone,city,street,sitename\nA,COMPANY,UTC,C,S,M\n";

    var file = read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(file.header()).isEqualTo("name,kind,zone,city,street,siteName");
    assertThat(file.rows()).containsExactly(new ImportFile.Row(2, "A,COMPANY,UTC,C,S,M"));
  }

  @Test
  void quoted_commas_quotes_and_line_breaks_survive() {
    var text = HEADER + "\r\n1,COMPANY,\"A, \"\"B\"\"\nC\",M,S,C,UTC\r\n\r\n2,COMPANY,D,M,S,C,UTC";

    var rows = read(text.getBytes(StandardCharsets.UTF_8)).rows();

    assertThat(CsvLine.read(rows.get(0).cells()).get(2)).isEqualTo("A, \"B\"\nC");
    assertThat(rows).extracting(ImportFile.Row::line).containsExactly(2, 5);
  }

  private static ImportFile read(byte[] content) {
    return CsvFile.read(ImportKind.CUSTOMERS, FileText.of(content));
  }
}
