package org.beckon.notification;

import java.time.Duration;
import org.beckon.gateway.ChannelKind;

/**
 * What somebody is asked by one channel, for a dispatch that can be paused.
 *
 * @param endpoint where to; whoever asks knows that the channel may be used
 * @param gap how long after the last message to the same endpoint at the earliest
 */
public record Question(
    Notice notice, ChannelKind channel, String endpoint, long dispatchId, Duration gap) {}
