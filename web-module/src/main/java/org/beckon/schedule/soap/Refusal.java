package org.beckon.schedule.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.beckon.schedule.PlanConflict;

/**
 * Why something was refused. The code is the one REST sends; the field is absent when it is none.
 */
@XmlRootElement(name = "refusal")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"code", "field", "message", "mayOverride", "conflicts"})
public class Refusal {

  /** One rule that speaks against the plan. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "conflict",
      propOrder = {"rule", "severity", "message"})
  public static class Conflict {

    @XmlElement(required = true)
    String rule;

    @XmlElement(required = true)
    String severity;

    @XmlElement(required = true)
    String message;

    static Conflict of(PlanConflict found) {
      var conflict = new Conflict();
      conflict.rule = found.kind().name();
      conflict.severity = found.severity().name();
      conflict.message = found.message();
      return conflict;
    }
  }

  @XmlElement(required = true)
  String code;

  String field;

  @XmlElement(required = true)
  String message;

  Boolean mayOverride;

  @XmlElement(name = "conflict")
  List<Conflict> conflicts = new ArrayList<>();

  Refusal() {}

  Refusal(String code, String field, String message) {
    this.code = code;
    this.field = field;
    this.message = message;
  }
}
