package org.beckon.technician;

import java.io.Serializable;
import java.time.ZoneId;

/** A technician in a list. {@code phoneToCall} is the number itself, or null. */
public record TechnicianLine(
    long id,
    int version,
    String employeeNumber,
    String name,
    String personnelType,
    String email,
    boolean active,
    boolean notifyByEmail,
    boolean notifyByPhone,
    boolean notifyByPush,
    boolean notifyBySms,
    int capacityADay,
    Double homeLatitude,
    Double homeLongitude,
    ZoneId zone,
    String phoneToCall)
    implements Serializable {}
