package org.beckon.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.beckon.platform.Place;
import org.beckon.platform.Require;

/** Where the work is: an address, its place on the map, and the zone its clocks follow. */
@Entity
@SequenceGenerator(name = "site_seq", sequenceName = "site_seq")
public class Site {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id", updatable = false)
  private Customer customer;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String street;

  @Column(nullable = false)
  private String city;

  @Column(name = "postal_code")
  private String postalCode;

  private Double latitude;
  private Double longitude;

  @Column(nullable = false)
  private ZoneId zone;

  @Column(name = "access_notes")
  private String accessNotes;

  protected Site() {}

  public Site(Customer customer, SiteDetails details) {
    this.customer = Objects.requireNonNull(customer);
    change(details);
  }

  /** Refuses the whole when one part is wrong. */
  public void change(SiteDetails details) {
    var newName = Require.text("name", details.name(), 120);
    var newStreet = Require.text("street", details.street(), 200);
    var newCity = Require.text("city", details.city(), 120);
    var newPostalCode = Require.optionalText("postalCode", details.postalCode(), 20);
    var newPlace = Place.optional(details.latitude(), details.longitude());
    var newZone = Require.zone("zone", details.zone());
    var newNotes = Require.optionalProse("accessNotes", details.accessNotes(), 2000);
    name = newName;
    street = newStreet;
    city = newCity;
    postalCode = newPostalCode.orElse(null);
    latitude = newPlace.map(Place::latitude).orElse(null);
    longitude = newPlace.map(Place::longitude).orElse(null);
    zone = newZone;
    accessNotes = newNotes.orElse(null);
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Customer customer() {
    return customer;
  }

  public String name() {
    return name;
  }

  public String street() {
    return street;
  }

  public String city() {
    return city;
  }

  public Optional<String> postalCode() {
    return Optional.ofNullable(postalCode);
  }

  public Optional<Place> place() {
    return Place.optional(latitude, longitude);
  }

  public ZoneId zone() {
    return zone;
  }

  public Optional<String> accessNotes() {
    return Optional.ofNullable(accessNotes);
  }
}
