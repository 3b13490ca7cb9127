package org.beckon.notification;

public record Recipient(RecipientKind kind, long id, String name, String email, boolean byEmail) {}
