package org.beckon.job.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.job.JobDetails;
import org.beckon.job.JobKind;
import org.beckon.job.Priority;
import org.beckon.job.RequiredSkill;

/** What is typed into the form of a job, before it is one. */
public class JobForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private JobKind kind = JobKind.FIELD_SERVICE;
  private String title;
  private String description;
  private Priority priority = Priority.NORMAL;
  private Long siteId;
  private Integer estimatedMinutes = 60;
  private LocalDateTime dueAt;
  private String externalId;
  private List<SkillRow> requiredSkills = new ArrayList<>();

  /** One line of the skills that are needed. */
  public static class SkillRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name;
    private int level = 1;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getLevel() {
      return level;
    }

    public void setLevel(int level) {
      this.level = level;
    }
  }

  static JobForm of(JobDetails details, ZoneId zone) {
    var form = new JobForm();
    form.kind = details.kind();
    form.title = details.title();
    form.description = details.description();
    form.priority = details.priority();
    form.siteId = details.siteId();
    form.estimatedMinutes = details.estimatedMinutes();
    form.dueAt = details.dueAt() == null ? null : LocalDateTime.ofInstant(details.dueAt(), zone);
    form.externalId = details.externalId();
    details.requiredSkills().forEach(skill -> form.require(skill.name(), skill.level()));
    return form;
  }

  JobDetails details(Long customerId, ZoneId zone) {
    return new JobDetails(
        kind,
        title,
        description,
        priority,
        customerId,
        siteId,
        estimatedMinutes == null ? 0 : estimatedMinutes,
        Optional.ofNullable(dueAt).map(due -> due.atZone(zone).toInstant()).orElse(null),
        externalId,
        requiredSkills.stream()
            .filter(row -> row.name != null)
            .map(row -> RequiredSkill.of(row.name, row.level))
            .toList());
  }

  void require(String name, int level) {
    var row = new SkillRow();
    row.name = name;
    row.level = level;
    requiredSkills.add(row);
  }

  public JobKind getKind() {
    return kind;
  }

  public void setKind(JobKind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public Integer getEstimatedMinutes() {
    return estimatedMinutes;
  }

  public void setEstimatedMinutes(Integer estimatedMinutes) {
    this.estimatedMinutes = estimatedMinutes;
  }

  public LocalDateTime getDueAt() {
    return dueAt;
  }

  public void setDueAt(LocalDateTime dueAt) {
    this.dueAt = dueAt;
  }

  public String getExternalId() {
    return externalId;
  }

  public void setExternalId(String externalId) {
    this.externalId = externalId;
  }

  public List<SkillRow> getRequiredSkills() {
    return requiredSkills;
  }
}
