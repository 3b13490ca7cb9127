package org.beckon.search;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.AttemptState;

/**
 * One cell of the details: how somebody was asked one way, and what came of it (S0-61).
 *
 * @param reason the cause, where there is one (S0-64)
 * @param since in this state
 * @param attempt how far the last hand-over is; null when there was none
 */
public record LegLine(
    ChannelKind channel, LegState state, String reason, Instant since, AttemptState attempt)
    implements Serializable {}
