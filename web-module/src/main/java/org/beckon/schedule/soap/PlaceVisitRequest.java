package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** Another place for a visit; the version is that of the visit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "placeVisit",
    propOrder = {"appointmentId", "version", "placement"})
public class PlaceVisitRequest {

  long appointmentId;
  int version;

  @XmlElement(required = true)
  Placement placement;
}
