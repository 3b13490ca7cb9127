package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.platform.Backstage;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;

/** Finds somebody for the rows that have nobody: the best who fits and is not full yet. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Suggesting {

  /** What one person gets of one run before the next is asked. */
  private static final int FULL = 8 * 60;

  private static final int ASKED = 50;

  @Inject Backstage backstage;

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
    var able =
        backstage.get(BestMatch.class).suggest(question(row, beginsAt)).stream()
            .filter(Suggestion::fits)
            .map(Suggestion::technicianId)
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

  /** At the time that is set, or at any from then on. */
  private static MatchWanted question(RowDraft row, Instant beginsAt) {
    return row.startsAt() == null
        ? new MatchWanted(
            row.jobId(), row.appointmentId(), null, row.minutes(), beginsAt, null, null, ASKED)
        : MatchWanted.at(row.jobId(), row.appointmentId(), row.startsAt(), row.minutes())
            .atMost(ASKED);
  }
}
