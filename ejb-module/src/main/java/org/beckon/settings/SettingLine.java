package org.beckon.settings;

import java.io.Serializable;
import java.time.Instant;

/**
 * A setting as it is in force.
 *
 * @param version hand it back when changing the value; 0 while nobody has changed it
 * @param changedAt null while nobody has changed it, as is {@code changedBy}
 */
public record SettingLine(
    SettingName name, String value, int version, Instant changedAt, String changedBy)
    implements Serializable {}
