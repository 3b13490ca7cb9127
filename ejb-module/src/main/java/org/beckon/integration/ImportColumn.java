package org.beckon.integration;

import java.io.Serializable;

/**
 * A column of a file.
 *
 * @param compulsory whether the header must have it; its cells may be empty unless the thing itself
 *     refuses that
 * @param sample a value that is right: shown in the template, and put in place of a wrong one to
 *     look at the rest of its row
 */
public record ImportColumn(String name, boolean compulsory, String sample) implements Serializable {

  static ImportColumn compulsory(String name, String sample) {
    return new ImportColumn(name, true, sample);
  }

  static ImportColumn optional(String name, String sample) {
    return new ImportColumn(name, false, sample);
  }
}
