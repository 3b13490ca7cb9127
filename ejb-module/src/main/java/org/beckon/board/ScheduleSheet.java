package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Everything on the schedule page: rows, bars, and the backlog beside them. */
public record ScheduleSheet(
    String zone,
    Instant from,
    Instant until,
    List<TechnicianLane> lanes,
    List<BoardCard> visits,
    List<BoardCard> backlog)
    implements Serializable {}
