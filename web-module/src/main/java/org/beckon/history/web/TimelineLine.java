package org.beckon.history.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * One entry of a timeline as people read it (S1-88).
 *
 * @param sentence what happened
 * @param change from what to what, when the sentence does not say; or empty
 * @param who who did it, and on whose behalf
 * @param why the reason given, or null
 */
public record TimelineLine(
    Instant at, String icon, String sentence, String change, String who, String why)
    implements Serializable {}
