package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** The place of the technician who took over. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "reassigned",
    propOrder = {"assignmentId"})
public class Reassigned {

  long assignmentId;

  Reassigned() {}

  Reassigned(long assignmentId) {
    this.assignmentId = assignmentId;
  }
}
