package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.beckon.schedule.PlanRule;

/**
 * Everything on the schedule page: rows, bars, and the backlog beside them.
 *
 * @param rules how strictly each is kept: what a page says while something is dragged
 * @param travelSpeed km/h as the crow flies
 */
public record ScheduleSheet(
    String zone,
    Instant from,
    Instant until,
    List<TechnicianLane> lanes,
    List<BoardCard> visits,
    List<BoardCard> backlog,
    List<PlanRule> rules,
    int travelSpeed)
    implements Serializable {}
