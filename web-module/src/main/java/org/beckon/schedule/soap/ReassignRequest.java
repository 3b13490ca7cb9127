package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** Who takes over a place, as it was seen. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "reassign",
    propOrder = {"assignmentId", "version", "technicianId", "reason", "overrideReason"})
public class ReassignRequest {

  long assignmentId;
  int version;
  long technicianId;
  String reason;
  String overrideReason;
}
