package org.beckon.dispatch;

import java.io.Serializable;

/**
 * What one technician would get.
 *
 * @param notReached why they would not be told, by channel; null when they would
 */
public record PreviewText(String name, String subject, String text, String notReached)
    implements Serializable {}
