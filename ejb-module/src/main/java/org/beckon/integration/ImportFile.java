package org.beckon.integration;

import java.util.List;

/**
 * What a file holds, before anybody asked what it means.
 *
 * @param header the columns' names as we know them, as a record of RFC 4180
 * @param rows in the order of the file, without empty lines
 */
record ImportFile(String header, List<Row> rows) {

  /**
   * @param line where the record begins in the file, from 1
   * @param cells as a record of RFC 4180
   */
  record Row(int line, String cells) {}
}
