package org.beckon.template;

import java.io.Serializable;
import java.time.Instant;

/**
 * The words of one form of a message, as they are in force.
 *
 * @param version hand it back when changing them; 0 while nobody has
 * @param isStandard whether they are those that we came with
 * @param changedAt null while nobody has changed them, as is {@code changedBy}
 */
public record TemplateLine(
    TemplateName name,
    TemplateForm form,
    String text,
    boolean isStandard,
    int version,
    Instant changedAt,
    String changedBy)
    implements Serializable {}
