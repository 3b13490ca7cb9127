package org.beckon.draft;

import java.io.Serializable;

/**
 * What became, or would become, of a proposed change.
 *
 * @param refusal null when it was (or would be) done
 */
public record PublishResult(long changeId, String refusal) implements Serializable {}
