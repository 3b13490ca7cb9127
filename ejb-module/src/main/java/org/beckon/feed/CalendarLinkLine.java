package org.beckon.feed;

import java.io.Serializable;
import java.time.Instant;

/**
 * That there is an address, since when and by whom. The address itself is nowhere.
 *
 * @param lastReadAt when a calendar last asked, to within five minutes; null when none has
 */
public record CalendarLinkLine(Instant createdAt, String createdBy, Instant lastReadAt)
    implements Serializable {}
