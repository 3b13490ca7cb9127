package org.beckon.customer;

/**
 * What is known of a customer.
 *
 * @param accountNumber how other systems call this customer; given out by us when null or empty
 * @param phone in international form, or null
 * @param preferredTechnicianId whom the customer likes to come, or null
 */
public record CustomerDetails(
    CustomerKind kind,
    String name,
    String accountNumber,
    String email,
    String phone,
    boolean notifyByEmail,
    boolean notifyByPhone,
    Long preferredTechnicianId) {

  /** Of somebody who likes nobody in particular. */
  public CustomerDetails(
      CustomerKind kind,
      String name,
      String accountNumber,
      String email,
      String phone,
      boolean notifyByEmail,
      boolean notifyByPhone) {
    this(kind, name, accountNumber, email, phone, notifyByEmail, notifyByPhone, null);
  }
}
