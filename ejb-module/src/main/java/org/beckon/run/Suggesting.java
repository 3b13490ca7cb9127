package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beckon.platform.Backstage;
import org.beckon.schedule.Alternatives;
import org.beckon.schedule.TechnicianOption;

/** Finds somebody for the rows that have nobody: the best who fits and is not full yet. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Suggesting {

  /** What one person gets of one run before the next is asked. */
  private static final int FULL = 8 * 60;

  private static final Duration SOON = Duration.ofHours(1);

  @Inject Backstage backstage;
  @Inject Clock clock;

  /** The rows, with a technician each, unless there is nobody. */
  public List<RowDraft> suggest(Instant beginsAt, List<RowDraft> rows) {
    var load = new HashMap<Long, Integer>();
    rows.stream()
        .filter(row -> row.technicianId() != null)
        .forEach(row -> load.merge(row.technicianId(), row.minutes(), Integer::sum));
    var done = new ArrayList<RowDraft>();
    for (var row : rows) {
      done.add(row.technicianId() == null ? row.by(best(row, beginsAt, load)) : row);
    }
    return done;
  }

  private Long best(RowDraft row, Instant beginsAt, Map<Long, Integer> load) {
    var alternatives = backstage.get(Alternatives.class);
    var able =
        alternatives.technicians(row.at(then(row, beginsAt)).placement()).stream()
            .filter(TechnicianOption::fits)
            .map(TechnicianOption::technicianId)
            .toList();
    var chosen =
        able.stream()
            .filter(id -> load.getOrDefault(id, 0) + row.minutes() <= FULL)
            .findFirst()
            .or(() -> able.stream().findFirst())
            .orElse(null);
    if (chosen != null) {
      load.merge(chosen, row.minutes(), Integer::sum);
    }
    return chosen;
  }

  private Instant then(RowDraft row, Instant beginsAt) {
    var begin = beginsAt == null ? clock.instant().plus(SOON) : beginsAt;
    return Objects.requireNonNullElse(row.startsAt(), begin);
  }
}
