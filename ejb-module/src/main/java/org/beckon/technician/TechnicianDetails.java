package org.beckon.technician;

/**
 * What is known of a technician besides phones, skills, hours and absences.
 *
 * @param employeeNumber how other systems call this person
 * @param personnelType the kind of personnel, by which the Dispatch Manager filters (S0-34)
 * @param capacityADay how many appointments a day are enough (S1-114)
 * @param zone IANA name; working hours are in its time
 */
public record TechnicianDetails(
    String employeeNumber,
    String name,
    String personnelType,
    String email,
    boolean notifyByEmail,
    boolean notifyByPhone,
    boolean notifyByPush,
    boolean notifyBySms,
    int capacityADay,
    Double homeLatitude,
    Double homeLongitude,
    String zone) {}
