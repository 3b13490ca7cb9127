package org.beckon.notification;

import java.io.Serializable;
import org.beckon.gateway.ChannelKind;

/**
 * One method of telling one person something, as it stands today.
 *
 * @param endpoint on record, or null (S1-109)
 * @param used whether we would use it
 * @param why we would not, or null
 * @param lastFailure why the last message to this endpoint failed, or null
 */
public record EffectiveMethod(
    ChannelKind channel, String endpoint, boolean used, String why, String lastFailure)
    implements Serializable {}
