package org.beckon.gateway;

/**
 * Nothing gets through to a gateway: what waits for it may look for another way. Fired in the
 * transaction that says so: observe it after success.
 */
public record WentAway(ChannelKind channel) {}
