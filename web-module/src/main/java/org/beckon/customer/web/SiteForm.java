package org.beckon.customer.web;

import java.io.Serializable;
import org.beckon.customer.SiteDetails;
import org.beckon.customer.SiteLine;

/** What is typed into the form of a site. */
public class SiteForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name = "Main site";
  private String street;
  private String city;
  private String postalCode;
  private Double latitude;
  private Double longitude;
  private String zone;
  private String accessNotes;

  static SiteForm of(SiteLine site) {
    var form = new SiteForm();
    form.name = site.name();
    form.street = site.street();
    form.city = site.city();
    form.postalCode = site.postalCode();
    form.latitude = site.latitude();
    form.longitude = site.longitude();
    form.zone = site.zone().getId();
    form.accessNotes = site.accessNotes();
    return form;
  }

  SiteDetails details() {
    return new SiteDetails(name, street, city, postalCode, latitude, longitude, zone, accessNotes);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public Double getLatitude() {
    return latitude;
  }

  public void setLatitude(Double latitude) {
    this.latitude = latitude;
  }

  public Double getLongitude() {
    return longitude;
  }

  public void setLongitude(Double longitude) {
    this.longitude = longitude;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getAccessNotes() {
    return accessNotes;
  }

  public void setAccessNotes(String accessNotes) {
    this.accessNotes = accessNotes;
  }
}
