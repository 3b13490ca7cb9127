package org.beckon.technician.web;

import java.io.Serializable;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianLine;

/** What is typed into the form of a technician's details. */
public class TechnicianForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String employeeNumber;
  private String name;
  private String personnelType;
  private String email;
  private boolean notifyByEmail = true;
  private boolean notifyByPhone;
  private Integer capacityADay = 8;
  private Double homeLatitude;
  private Double homeLongitude;
  private String zone;
  private boolean notifyByPush;
  private boolean notifyBySms;

  static TechnicianForm of(TechnicianLine line) {
    var form = new TechnicianForm();
    form.employeeNumber = line.employeeNumber();
    form.name = line.name();
    form.personnelType = line.personnelType();
    form.email = line.email();
    form.notifyByEmail = line.notifyByEmail();
    form.notifyByPhone = line.notifyByPhone();
    form.notifyByPush = line.notifyByPush();
    form.notifyBySms = line.notifyBySms();
    form.capacityADay = line.capacityADay();
    form.homeLatitude = line.homeLatitude();
    form.homeLongitude = line.homeLongitude();
    form.zone = line.zone().getId();
    return form;
  }

  /** What this form does not show stays as it was. */
  TechnicianDetails details() {
    return new TechnicianDetails(
        employeeNumber,
        name,
        personnelType,
        email,
        notifyByEmail,
        notifyByPhone,
        notifyByPush,
        notifyBySms,
        capacityADay == null ? 0 : capacityADay,
        homeLatitude,
        homeLongitude,
        zone);
  }

  public String getEmployeeNumber() {
    return employeeNumber;
  }

  public void setEmployeeNumber(String employeeNumber) {
    this.employeeNumber = employeeNumber;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPersonnelType() {
    return personnelType;
  }

  public void setPersonnelType(String personnelType) {
    this.personnelType = personnelType;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public boolean isNotifyByEmail() {
    return notifyByEmail;
  }

  public void setNotifyByEmail(boolean notifyByEmail) {
    this.notifyByEmail = notifyByEmail;
  }

  public boolean isNotifyBySms() {
    return notifyBySms;
  }

  public void setNotifyBySms(boolean notifyBySms) {
    this.notifyBySms = notifyBySms;
  }

  public boolean isNotifyByPush() {
    return notifyByPush;
  }

  public void setNotifyByPush(boolean notifyByPush) {
    this.notifyByPush = notifyByPush;
  }

  public boolean isNotifyByPhone() {
    return notifyByPhone;
  }

  public void setNotifyByPhone(boolean notifyByPhone) {
    this.notifyByPhone = notifyByPhone;
  }

  public Integer getCapacityADay() {
    return capacityADay;
  }

  public void setCapacityADay(Integer capacityADay) {
    this.capacityADay = capacityADay;
  }

  public Double getHomeLatitude() {
    return homeLatitude;
  }

  public void setHomeLatitude(Double homeLatitude) {
    this.homeLatitude = homeLatitude;
  }

  public Double getHomeLongitude() {
    return homeLongitude;
  }

  public void setHomeLongitude(Double homeLongitude) {
    this.homeLongitude = homeLongitude;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
