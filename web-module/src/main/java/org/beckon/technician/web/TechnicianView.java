package org.beckon.technician.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.beckon.history.web.Timeline;
import org.beckon.history.web.TimelineLine;
import org.beckon.notification.EffectiveMethod;
import org.beckon.notification.EffectiveNotifications;
import org.beckon.platform.web.Parameters;
import org.beckon.push.DeviceLine;
import org.beckon.push.DeviceQuery;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianFile;
import org.beckon.technician.TechnicianQuery;
import org.beckon.technician.WorkforcePlanning;

/** Behind /technician/technician.xhtml: Edit Personnel Details (S0-09). */
@Named
@ViewScoped
public class TechnicianView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** For how long somebody is unavailable, unless somebody says otherwise. */
  private static final Duration USUAL = Duration.ofHours(1);

  @Inject TechnicianQuery query;
  @Inject WorkforcePlanning planning;
  @Inject EffectiveNotifications effective;
  @Inject DeviceQuery deviceQuery;
  @Inject Timeline timeline;
  @Inject Parameters sent;
  @Inject Clock clock;

  private Long id;
  private TechnicianFile file;
  private TechnicianForm form = new TechnicianForm();
  private TechnicianSheet sheet = new TechnicianSheet();
  private LocalDateTime unavailableUntil;
  private AbsenceForm absence = new AbsenceForm();
  private List<EffectiveMethod> methods = List.of();
  private List<DeviceLine> devices = List.of();
  private List<TimelineLine> story = List.of();

  /** Called when the page opens, and after each change. */
  public void open() {
    if (id == null) {
      form.setZone(clock.getZone().getId());
      return;
    }
    file = query.file(id);
    unavailableUntil = LocalDateTime.ofInstant(clock.instant().plus(USUAL), file.line().zone());
    unavailableUntil = unavailableUntil.truncatedTo(ChronoUnit.MINUTES);
    form = TechnicianForm.of(file.line());
    sheet = TechnicianSheet.of(file);
    methods = effective.ofTechnician(id);
    devices = deviceQuery.ofTechnician(id);
    story = timeline.lines(query.historyOf(id), Map.of());
  }

  public String save() {
    if (id == null) {
      id = planning.hire(form.details());
    } else {
      planning.change(id, version(), form.details());
    }
    return "/technician/technician.xhtml?faces-redirect=true&id=" + id;
  }

  public void savePhones() {
    planning.replacePhones(id, version(), sheet.phones(), sheet.getPhoneToCall());
    open();
  }

  public void saveSkills() {
    planning.replaceSkills(id, version(), sheet.skills());
    open();
  }

  public void saveShifts() {
    planning.replaceShifts(id, version(), sheet.shifts());
    open();
  }

  public void addAbsence() {
    var zone = file.line().zone();
    var from =
        absence.getStartsAt() == null ? null : absence.getStartsAt().atZone(zone).toInstant();
    var until = absence.getEndsAt() == null ? null : absence.getEndsAt().atZone(zone).toInstant();
    planning.addAbsence(id, from, until, absence.getReason());
    absence = new AbsenceForm();
    open();
  }

  public void removeAbsence() {
    planning.removeAbsence(sent.id("absenceId"));
    open();
  }

  /** Nobody asks them until then; without a time they can be reached again. */
  public void markUnavailable() {
    var zone = file.line().zone();
    planning.unavailable(
        id, version(), unavailableUntil == null ? null : unavailableUntil.atZone(zone).toInstant());
    open();
  }

  /** They can be reached again. */
  public void markAvailable() {
    planning.unavailable(id, version(), null);
    open();
  }

  public LocalDateTime getUnavailableUntil() {
    return unavailableUntil;
  }

  public void setUnavailableUntil(LocalDateTime unavailableUntil) {
    this.unavailableUntil = unavailableUntil;
  }

  /** Nobody who is inactive is planned for (S1-113). */
  public void turn() {
    planning.activate(id, version(), !file.line().active());
    open();
  }

  /** The alert on this person's page (S1-43, S1-48). */
  public void turnInApp() {
    planning.notifyInApp(id, version(), !file.notifyInApp());
    open();
  }

  private int version() {
    return file.line().version();
  }

  public boolean isExpired(Skill skill) {
    return !skill.holdsOn(LocalDate.ofInstant(clock.instant(), file.line().zone()));
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public TechnicianFile getFile() {
    return file;
  }

  public TechnicianForm getForm() {
    return form;
  }

  public TechnicianSheet getSheet() {
    return sheet;
  }

  public AbsenceForm getAbsence() {
    return absence;
  }

  public List<EffectiveMethod> getMethods() {
    return methods;
  }

  /** On which this person turned notifications on (S1-110). */
  public List<DeviceLine> getDevices() {
    return devices;
  }

  public List<TimelineLine> getStory() {
    return story;
  }
}
