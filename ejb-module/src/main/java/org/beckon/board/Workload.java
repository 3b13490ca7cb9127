package org.beckon.board;

import java.io.Serializable;
import java.util.List;
import org.beckon.board.TechnicianLane.Span;

/**
 * How much one technician has to do in the days that are looked at (S1-99), and when there is room
 * (S1-98).
 *
 * @param skills by name, with commas
 * @param percent booked of working; null when they do not work in these days
 * @param shifts working hours; empty when the days are too many to be told one by one
 * @param absences likewise, with the reason as label
 * @param openSlots likewise: working time from now on that nothing fills
 */
public record Workload(
    long technicianId,
    String name,
    String skills,
    int visits,
    long bookedMinutes,
    long workingMinutes,
    Integer percent,
    List<Span> shifts,
    List<Span> absences,
    List<Span> openSlots)
    implements Serializable {}
