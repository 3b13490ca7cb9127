package org.beckon.board;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How full one day is.
 *
 * @param day of the organization; 23 or 25 hours long when clocks change
 * @param visits that touch the day, each once however many people go
 * @param unassigned those of them that nobody holds yet
 * @param bookedMinutes that people hold within the day
 * @param workingMinutes that people are there, absences taken off
 * @param percent booked of working; null when nobody works
 */
public record CalendarDay(
    LocalDate day,
    int visits,
    int unassigned,
    long bookedMinutes,
    long workingMinutes,
    Integer percent)
    implements Serializable {}
