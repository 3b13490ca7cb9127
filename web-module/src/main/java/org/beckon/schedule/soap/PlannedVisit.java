package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.beckon.board.JobSheet;
import org.beckon.board.VisitSheet;

/** A visit as it is now, with the versions that a change must name. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "visit",
    propOrder = {
      "appointmentId",
      "version",
      "jobId",
      "jobNumber",
      "jobVersion",
      "status",
      "startsAt",
      "endsAt",
      "places"
    })
public class PlannedVisit {

  /** One place of it; no technician while it is open. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "place",
      propOrder = {"assignmentId", "version", "status", "technicianId", "technician"})
  public static class Place {
    long assignmentId;
    int version;

    @XmlElement(required = true)
    String status;

    Long technicianId;
    String technician;

    static Place of(JobSheet.Place held) {
      var place = new Place();
      place.assignmentId = held.assignmentId();
      place.version = held.version();
      place.status = held.status().name();
      place.technicianId = held.technicianId();
      place.technician = held.technician();
      return place;
    }
  }

  long appointmentId;
  int version;
  long jobId;

  @XmlElement(required = true)
  String jobNumber;

  int jobVersion;

  @XmlElement(required = true)
  String status;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  String startsAt;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  String endsAt;

  @XmlElement(name = "place")
  List<Place> places = new ArrayList<>();

  static PlannedVisit of(VisitSheet sheet) {
    var visit = new PlannedVisit();
    visit.appointmentId = sheet.visit().id();
    visit.version = sheet.visit().version();
    visit.jobId = sheet.job().id();
    visit.jobNumber = sheet.job().number();
    visit.jobVersion = sheet.job().version();
    visit.status = sheet.visit().status().name();
    visit.startsAt = String.valueOf(sheet.visit().startsAt());
    visit.endsAt = String.valueOf(sheet.visit().endsAt());
    visit.places = sheet.visit().places().stream().map(Place::of).toList();
    return visit;
  }
}
