package org.beckon.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A gateway that is away, for people (B8.3).
 *
 * @param words what it, or the way to it, said last
 * @param waiting how many messages wait for it
 * @param probeAt when it is tried next
 */
public record AwayLine(Instant since, String words, long waiting, Instant probeAt)
    implements Serializable {}
