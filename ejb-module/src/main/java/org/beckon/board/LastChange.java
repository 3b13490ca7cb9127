package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody did to a job last, for whoever was about to change it as well (C8).
 *
 * @param login of who did it
 * @param name of who did it, as people call them
 * @param kind of the history item, such as {@code appointment.moved}
 */
public record LastChange(String login, String name, String kind, Instant at)
    implements Serializable {}
