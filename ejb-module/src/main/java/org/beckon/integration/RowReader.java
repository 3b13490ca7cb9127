package org.beckon.integration;

/** Reads the rows of one file. */
interface RowReader {

  /** Makes what the row describes and forgets it: refuses what would be refused. */
  void attempt(Cells row);

  /** Brings in what the row describes, through the door that everybody uses. */
  void bring(Cells row);
}
