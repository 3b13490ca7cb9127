package org.beckon.gateway;

/**
 * A provider took a message.
 *
 * @param providerRef what the provider calls it, for questions to whoever runs the provider
 */
public record Handover(String providerRef) {}
