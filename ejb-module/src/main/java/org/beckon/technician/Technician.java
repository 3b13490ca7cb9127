package org.beckon.technician;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.Invalid;
import org.beckon.platform.Place;
import org.beckon.platform.Require;

/** Somebody who does the work: how to reach them, what they can do, and when they work. */
@Entity
@SequenceGenerator(name = "technician_seq", sequenceName = "technician_seq")
public class Technician {

  private static final int MOST_PHONES = 3;
  private static final Duration LONGEST = Duration.ofDays(7);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "technician_seq")
  private Long id;

  @Version private int version;

  @Column(name = "employee_number", nullable = false)
  private String employeeNumber;

  @Column(nullable = false)
  private String name;

  @Column(name = "personnel_type", nullable = false)
  private String personnelType;

  private String email;

  @Column(nullable = false)
  private boolean active = true;

  @Column(name = "unavailable_until")
  private Instant unavailableUntil;

  @Column(name = "notify_by_email", nullable = false)
  private boolean notifyByEmail;

  @Column(name = "notify_by_phone", nullable = false)
  private boolean notifyByPhone;

  @Column(name = "notify_by_push", nullable = false)
  private boolean notifyByPush;

  @Column(name = "notify_by_sms", nullable = false)
  private boolean notifyBySms;

  @Column(name = "notify_in_app", nullable = false)
  private boolean notifyInApp = true;

  @Column(name = "capacity_a_day", nullable = false)
  private int capacityADay;

  @Column(name = "home_latitude")
  private Double homeLatitude;

  @Column(name = "home_longitude")
  private Double homeLongitude;

  @Column(nullable = false)
  private ZoneId zone;

  @Column(name = "phone_to_call")
  private Integer phoneToCall;

  @ElementCollection
  @CollectionTable(name = "technician_phone", joinColumns = @JoinColumn(name = "technician_id"))
  @OrderBy("position")
  private List<Phone> phones = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "technician_skill", joinColumns = @JoinColumn(name = "technician_id"))
  @OrderBy("name")
  private List<Skill> skills = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "technician_shift", joinColumns = @JoinColumn(name = "technician_id"))
  @OrderBy("day, starts")
  private List<WorkShift> shifts = new ArrayList<>();

  protected Technician() {}

  public Technician(TechnicianDetails details) {
    change(details);
  }

  /** Refuses the whole when one part is wrong. */
  public void change(TechnicianDetails details) {
    var newNumber = Require.text("employeeNumber", details.employeeNumber(), 40);
    var newName = Require.text("name", details.name(), 120);
    var newType = Require.text("personnelType", details.personnelType(), 60);
    var newEmail = Require.optionalEmail("email", details.email());
    var newCapacity = Require.between("capacityADay", 1, 100, details.capacityADay());
    var newHome = Place.optional(details.homeLatitude(), details.homeLongitude());
    var newZone = Require.zone("zone", details.zone());
    employeeNumber = newNumber;
    name = newName;
    personnelType = newType;
    email = newEmail.orElse(null);
    capacityADay = newCapacity;
    homeLatitude = newHome.map(Place::latitude).orElse(null);
    homeLongitude = newHome.map(Place::longitude).orElse(null);
    zone = newZone;
    notifyByEmail = details.notifyByEmail();
    notifyByPhone = details.notifyByPhone();
    notifyByPush = details.notifyByPush();
    notifyBySms = details.notifyBySms();
  }

  /**
   * Replaces the numbers on record. A fourth is refused (S0-10), and so is a phone to call that is
   * not among them (S0-13).
   *
   * @param toCall the position of the phone to call, or null for none
   */
  public void replacePhones(List<Phone> numbers, Integer toCall) {
    if (numbers.size() > MOST_PHONES) {
      throw new Invalid("phones", "must not be more than three");
    }
    if (numbers.stream().map(Phone::number).distinct().count() < numbers.size()
        || numbers.stream().map(Phone::position).distinct().count() < numbers.size()) {
      throw new Invalid("phones", "must differ from each other");
    }
    if (toCall != null && numbers.stream().noneMatch(phone -> phone.position() == toCall)) {
      throw new Invalid("phoneToCall", "must be one of the phones on record");
    }
    phones = new ArrayList<>(numbers);
    phoneToCall = toCall;
  }

  public void replaceSkills(List<Skill> known) {
    if (known.stream().map(Skill::name).distinct().count() < known.size()) {
      throw new Invalid("skills", "must differ from each other");
    }
    skills = new ArrayList<>(known);
  }

  public void replaceShifts(List<WorkShift> hours) {
    for (var one : hours) {
      for (var other : hours) {
        if (one != other && one.overlaps(other)) {
          throw new Invalid("shifts", "must not overlap on " + one.day());
        }
      }
    }
    shifts = new ArrayList<>(hours);
  }

  /**
   * Cannot be reached until then, although they are not away: nobody asks them meanwhile.
   *
   * @param until null for: can be reached again
   */
  void unavailable(Instant until, Instant now) {
    if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
      throw new Invalid("until", "must be within the next seven days");
    }
    unavailableUntil = until;
  }

  /** Nobody who left is planned for (S1-113). */
  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  /** One click in Personnel Management (S0-07). */
  public void notifyByPhone(boolean wanted) {
    notifyByPhone = wanted;
  }

  /** One click in Personnel Management (S0-08). */
  public void notifyByEmail(boolean wanted) {
    notifyByEmail = wanted;
  }

  /** Whether messages wait on the page after signing in (S1-43, S1-48). */
  public void notifyInApp(boolean wanted) {
    notifyInApp = wanted;
  }

  /** Whether the skill is there, good enough, on that day. */
  public boolean can(String skill, int level, LocalDate day) {
    return skills.stream().anyMatch(known -> known.covers(skill, level, day));
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String employeeNumber() {
    return employeeNumber;
  }

  public String name() {
    return name;
  }

  public String personnelType() {
    return personnelType;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public boolean active() {
    return active;
  }

  /** Until when they cannot be reached; empty for now on, also when the time is over. */
  public Optional<Instant> unavailableUntil(Instant now) {
    return Optional.ofNullable(unavailableUntil).filter(now::isBefore);
  }

  public boolean notifyByEmail() {
    return notifyByEmail;
  }

  public boolean notifyByPhone() {
    return notifyByPhone;
  }

  public boolean notifyByPush() {
    return notifyByPush;
  }

  public boolean notifyBySms() {
    return notifyBySms;
  }

  public boolean notifyInApp() {
    return notifyInApp;
  }

  public int capacityADay() {
    return capacityADay;
  }

  public Optional<Place> home() {
    return Place.optional(homeLatitude, homeLongitude);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The only number that is ever called (S0-11), or null. */
  public Optional<Phone> phoneToCall() {
    return phones.stream()
        .filter(phone -> phoneToCall != null && phone.position() == phoneToCall)
        .findFirst();
  }

  public List<Phone> phones() {
    return List.copyOf(phones);
  }

  public List<Skill> skills() {
    return List.copyOf(skills);
  }

  public List<WorkShift> shifts() {
    return List.copyOf(shifts);
  }
}
