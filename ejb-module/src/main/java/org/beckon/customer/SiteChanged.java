package org.beckon.customer;

/** An address, its clocks or its notes were changed. Fired in the transaction that changes them. */
public record SiteChanged(long siteId) {}
