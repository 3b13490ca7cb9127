package org.beckon.customer;

import java.io.Serializable;

/**
 * A customer in a list.
 *
 * @param preferredTechnicianId whom the customer likes to come, or null
 */
public record CustomerLine(
    long id,
    int version,
    CustomerKind kind,
    String name,
    String accountNumber,
    String email,
    String phone,
    boolean notifyByEmail,
    boolean notifyByPhone,
    Long preferredTechnicianId)
    implements Serializable {}
