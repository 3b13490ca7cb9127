package org.beckon.integration;

import java.io.Serializable;
import java.util.List;

/** A row that is good, cell by cell in the order of the header. */
public record RowLine(int line, List<String> cells) implements Serializable {}
