package org.beckon.search;

import java.time.Instant;
import org.beckon.notification.AttemptState;

/**
 * What became of the hand-over of a question, as far as its leg wants to know.
 *
 * @param sentAt null while it has not left
 * @param error what went wrong last, or null
 */
public record Fate(long attemptId, AttemptState state, Instant sentAt, String error) {}
