package org.beckon.notification;

import org.beckon.gateway.ChannelKind;

/** An attempt of which nobody knows whether the provider has it, as it was when we looked. */
public record Doubt(long attemptId, int fence, ChannelKind channel, String idemKey) {}
