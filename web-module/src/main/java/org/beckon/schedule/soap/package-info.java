/** Planning for ERP systems that speak SOAP: the same boundaries as the board and REST (DC-11). */
@XmlSchema(namespace = Planning.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
