package org.beckon.dispatch.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beckon.appointment.TimeWindow;
import org.beckon.board.JobSheet;
import org.beckon.dispatch.DispatchJob;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.schedule.PlaceJob;

/** What is typed into the dispatch form, in the organization's zone. */
public class DispatchForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_WINDOW_HOURS = 2;

  private final JobSheet sheet;
  private final JobSheet.Visit visit;
  private final ZoneId zone;
  private LocalDateTime dispatchAt;
  private LocalDateTime arrivalFrom;
  private LocalDateTime arrivalUntil;
  private Integer minutes;
  private String notes;
  private Long leadId;

  /**
   * @param visit what is sent, or null when one is made
   * @param dispatchAt when it is sent: now, or when it waits for (S1-21)
   */
  DispatchForm(JobSheet sheet, JobSheet.Visit visit, Instant dispatchAt, Instant now, ZoneId zone) {
    this.sheet = sheet;
    this.visit = visit;
    this.zone = zone;
    this.dispatchAt = local(dispatchAt);
    if (visit == null) {
      arrivalFrom = local(now).truncatedTo(ChronoUnit.HOURS).plusHours(1);
      arrivalUntil = arrivalFrom.plusHours(USUAL_WINDOW_HOURS);
      minutes = sheet.details().estimatedMinutes();
    } else {
      var promised = visit.arrivalFrom() != null;
      arrivalFrom = local(promised ? visit.arrivalFrom() : visit.startsAt());
      arrivalUntil =
          promised ? local(visit.arrivalUntil()) : arrivalFrom.plusHours(USUAL_WINDOW_HOURS);
      minutes = (int) ChronoUnit.MINUTES.between(visit.startsAt(), visit.endsAt());
      notes = visit.notes();
    }
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  /** The visit as it would be, without anybody on it; null while something is missing. */
  PlaceJob slot() {
    return arrivalFrom == null || minutes == null || minutes < 5
        ? null
        : new PlaceJob(jobId(), visitId(), version(), null, startsAt(), minutes, null);
  }

  /** S1-39: what is missing is named. */
  DispatchJob command(List<Long> technicianIds) {
    Require.given("arrivalFrom", arrivalFrom);
    Require.given("arrivalUntil", arrivalUntil);
    if (!arrivalFrom.isBefore(arrivalUntil)) {
      throw new Invalid("arrivalUntil", "must be after the start of the arrival");
    }
    return new DispatchJob(
        jobId(),
        visitId(),
        version(),
        technicianIds,
        technicianIds.contains(leadId) ? leadId : null,
        dispatchAt == null ? null : instant(dispatchAt),
        startsAt(),
        Require.given("durationMinutes", minutes),
        TimeWindow.of(instant(arrivalFrom), instant(arrivalUntil)),
        notes == null ? "" : notes,
        null);
  }

  /** A visit that was planned within the window keeps its time; else it begins with the window. */
  private Instant startsAt() {
    var from = instant(arrivalFrom);
    var keeps =
        visit != null
            && arrivalUntil != null
            && !visit.startsAt().isBefore(from)
            && visit.startsAt().isBefore(instant(arrivalUntil));
    return keeps ? visit.startsAt() : from;
  }

  private Instant instant(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }

  private long jobId() {
    return sheet.line().id();
  }

  private Long visitId() {
    return visit == null ? null : visit.id();
  }

  private int version() {
    return visit == null ? sheet.line().version() : visit.version();
  }

  /** Whether it goes out by itself, later (S1-22). */
  boolean isLater(Instant now) {
    return dispatchAt != null && instant(dispatchAt).isAfter(now);
  }

  /** "Between 10 AM - 12 PM" (S1-25). */
  public String getArrivalWords() {
    return ArrivalWords.between(arrivalFrom, arrivalUntil);
  }

  public LocalDateTime getDispatchAt() {
    return dispatchAt;
  }

  public void setDispatchAt(LocalDateTime dispatchAt) {
    this.dispatchAt = dispatchAt;
  }

  public LocalDateTime getArrivalFrom() {
    return arrivalFrom;
  }

  public void setArrivalFrom(LocalDateTime arrivalFrom) {
    this.arrivalFrom = arrivalFrom;
  }

  public LocalDateTime getArrivalUntil() {
    return arrivalUntil;
  }

  public void setArrivalUntil(LocalDateTime arrivalUntil) {
    this.arrivalUntil = arrivalUntil;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  public Long getLeadId() {
    return leadId;
  }

  public void setLeadId(Long leadId) {
    this.leadId = leadId;
  }
}
