package org.beckon.board.rest;

import java.time.Instant;
import java.util.List;
import org.beckon.board.JobLine;
import org.beckon.board.JobSheet;
import org.beckon.customer.SiteLine;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobDetails;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Invalid;

/** Everything about a job, as it travels. */
public record JobRecord(
    JobLine job,
    Details details,
    SiteLine site,
    List<JobSheet.Visit> visits,
    List<HistoryEntry> history) {

  /**
   * What is known of a job.
   *
   * @param status DRAFT, REQUESTED, OFFERED or, when null, UNSCHEDULED; of a new job only
   * @param externalId how your system calls it, unique; or null
   * @param dueAt by when it should be done, or null
   */
  public record Details(
      JobStatus status,
      JobKind kind,
      String title,
      String description,
      Priority priority,
      Long customerId,
      Long siteId,
      int estimatedMinutes,
      Instant dueAt,
      String externalId,
      List<Need> requiredSkills) {

    JobStatus initial() {
      return status == null ? JobStatus.UNSCHEDULED : status;
    }

    /** Of a job that is there. Its state follows from what is done to it. */
    JobDetails changed() {
      if (status != null) {
        throw new Invalid("status", "cannot be set: accept, decline, cancel or restore the job");
      }
      return known();
    }

    JobDetails known() {
      var skills = requiredSkills == null ? List.<Need>of() : requiredSkills;
      return new JobDetails(
          kind,
          title,
          description,
          priority,
          customerId,
          siteId,
          estimatedMinutes,
          dueAt,
          externalId,
          skills.stream().map(Need::needed).toList());
    }

    private static Details of(JobDetails known) {
      return new Details(
          null,
          known.kind(),
          known.title(),
          known.description(),
          known.priority(),
          known.customerId(),
          known.siteId(),
          known.estimatedMinutes(),
          known.dueAt(),
          known.externalId(),
          known.requiredSkills().stream()
              .map(skill -> new Need(skill.name(), skill.level()))
              .toList());
    }
  }

  /**
   * A skill that whoever goes there must have.
   *
   * @param level 1 to 5
   */
  public record Need(String skill, int level) {

    RequiredSkill needed() {
      return RequiredSkill.of(skill, level);
    }
  }

  static JobRecord of(JobSheet sheet) {
    return new JobRecord(
        sheet.line(), Details.of(sheet.details()), sheet.site(), sheet.visits(), sheet.history());
  }
}
