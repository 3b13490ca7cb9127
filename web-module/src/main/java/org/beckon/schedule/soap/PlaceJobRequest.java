package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A new visit of a job; the version is that of the job. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "placeJob",
    propOrder = {"jobId", "version", "placement"})
public class PlaceJobRequest {

  long jobId;
  int version;

  @XmlElement(required = true)
  Placement placement;
}
