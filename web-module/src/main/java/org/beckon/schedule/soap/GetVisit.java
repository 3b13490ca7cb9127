package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** Which visit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "getVisit",
    propOrder = {"appointmentId"})
public class GetVisit {

  long appointmentId;
}
