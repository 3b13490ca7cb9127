package org.beckon.notification;

public record Notice(
    NoticeType type,
    String key,
    Recipient recipient,
    Long jobId,
    Long appointmentId,
    Long assignmentId,
    String subject,
    String text) {}
