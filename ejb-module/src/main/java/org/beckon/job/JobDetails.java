package org.beckon.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a job, besides its state.
 *
 * @param externalId how another system calls it, unique; or null
 * @param dueAt by when it should be done, or null
 */
public record JobDetails(
    JobKind kind,
    String title,
    String description,
    Priority priority,
    Long customerId,
    Long siteId,
    int estimatedMinutes,
    Instant dueAt,
    String externalId,
    List<RequiredSkill> requiredSkills)
    implements Serializable {}
