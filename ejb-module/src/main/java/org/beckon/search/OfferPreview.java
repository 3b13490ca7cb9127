package org.beckon.search;

import java.io.Serializable;

/**
 * What somebody would be asked, word for word, but for the link and the code, which are each
 * person's own.
 */
public record OfferPreview(String subject, String text) implements Serializable {}
