package org.beckon.customer;

import java.io.Serializable;

/** A customer in a list. */
public record CustomerLine(
    long id,
    int version,
    CustomerKind kind,
    String name,
    String accountNumber,
    String email,
    String phone,
    boolean notifyByEmail,
    boolean notifyByPhone)
    implements Serializable {}
