package org.beckon.inbound;

import java.io.Serializable;
import java.util.List;

/**
 * What a link asks somebody.
 *
 * @param name who is asked
 * @param title one line: what is offered
 * @param facts when, where and so on, in the order of the page
 * @param open false when it can no longer be accepted
 * @param held true while this person has it, and may give it back
 * @param answer what this person has answered so far, in words, or null
 */
public record OfferSheet(
    String name, String title, List<Fact> facts, boolean open, boolean held, String answer)
    implements Serializable {

  /** A line of the page. */
  public record Fact(String label, String value) implements Serializable {}
}
