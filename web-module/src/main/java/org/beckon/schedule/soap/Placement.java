package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;

/**
 * When, and who. Whoever has it keeps it when no technician is named; a duration that is absent
 * stays what it is, or what the job was estimated at; with a reason to override, it is done
 * although it does not fit.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "placement",
    propOrder = {"technicianId", "startsAt", "durationMinutes", "overrideReason"})
public class Placement {

  Long technicianId;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  String startsAt;

  Integer durationMinutes;
  String overrideReason;
}
