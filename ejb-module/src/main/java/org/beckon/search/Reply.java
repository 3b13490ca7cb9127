package org.beckon.search;

/**
 * What somebody who answered is told. Never silence (B4.7).
 *
 * @param text from what is stored, so that the same answer told again gets the same
 */
public record Reply(Effect effect, String text) {}
