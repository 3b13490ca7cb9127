package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Everything on the calendar in a range of days.
 *
 * @param zone in which days begin and end
 * @param mayPlan whether the caller may move what is on it
 * @param days one after the other, without a hole
 * @param people by name
 * @param visits by time; none for the whole team in more than eight days: the figures of the days
 *     stand for them
 */
public record CalendarSheet(
    String zone,
    Instant from,
    Instant until,
    boolean mayPlan,
    List<CalendarDay> days,
    List<Workload> people,
    List<BoardCard> visits)
    implements Serializable {}
