package org.beckon.integration;

import java.time.LocalDate;

/**
 * A file to bring in.
 *
 * @param name what the sender calls it
 * @param day for {@link ImportKind#TRSP} only: the day the instance stands for
 */
public record UploadFile(ImportKind kind, String name, LocalDate day, byte[] content) {}
