package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** Which visit, as it was seen. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "sendToTech",
    propOrder = {"appointmentId", "version"})
public class SendToTech {

  long appointmentId;
  int version;
}
