package org.beckon.integration.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the description of the API. */
final class ApiText {

  static final String OVERVIEW =
      """
      Everything a dispatcher does at the screen, for other systems: the same rules, the same \
      conflict check, the same history.

      **Main flow**: register a customer and a site, take on technicians, take a job in, place it \
      in a technician's day, send it, follow the steps, look at the deliveries.

      **Versions**: what can be changed has a field `version`. Whoever changes it sends the \
      version they saw in `If-Match`; 428 without it, 412 when somebody else was faster.

      **Idempotency-Key**: send one with every write. When an answer gets lost, send the same \
      request again.

      **Errors** are problem+json (RFC 9457): `type` is a stable code, `field` the input that was \
      wrong, `detail` a sentence for a person.

      **Lists** take `offset` and `limit` (50, at most 500) and answer with `total`, \
      `X-Total-Count` and `Link` to the next and the previous stretch.

      Fields that are null are left out of answers. Fields nobody knows are refused in requests.
      """;

  static final String KEY =
      """
      Strongly recommended. A name of your own for this write, 1 to 120 printable characters. The \
      same request with the same key is done once: later ones get the first answer, with \
      Idempotency-Replayed: true. Refusals are not kept.""";

  static final Map<String, String> TAGS = new LinkedHashMap<>();

  static {
    TAGS.put("Customers", "Who has work done, and where");
    TAGS.put("Technicians", "Who does the work: phones, skills, hours, absences");
    TAGS.put("Jobs", "The work");
    TAGS.put("Appointments", "When a job is done and who goes there; Send to Tech");
    TAGS.put("Assignments", "One place of an appointment, and the steps of who holds it");
    TAGS.put("Searches", "People are asked, one after the other, whether they can come");
    TAGS.put("Plan", "The board and the schedule");
    TAGS.put("Deliveries", "Who was told what, and did it arrive");
    TAGS.put("Imports", "Files of customers, technicians and jobs: checked first, then brought in");
  }

  private ApiText() {}
}
