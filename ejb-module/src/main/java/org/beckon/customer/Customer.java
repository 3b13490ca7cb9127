package org.beckon.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.beckon.platform.Require;

/** An individual or a company that has work done (S3-01). */
@Entity
@SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq")
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CustomerKind kind;

  @Column(nullable = false)
  private String name;

  @Column(name = "account_number", nullable = false)
  private String accountNumber;

  private String email;
  private String phone;

  @Column(name = "notify_by_email", nullable = false)
  private boolean notifyByEmail;

  @Column(name = "notify_by_phone", nullable = false)
  private boolean notifyByPhone;

  @Column(name = "preferred_technician_id")
  private Long preferredTechnicianId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected Customer() {}

  public Customer(CustomerDetails details, String freeAccountNumber, Instant now) {
    this.accountNumber = freeAccountNumber;
    this.createdAt = now;
    change(details);
  }

  /** Refuses the whole when one part is wrong. An account number that is left out stays. */
  public void change(CustomerDetails details) {
    var newKind = Require.given("kind", details.kind());
    var newName = Require.text("name", details.name(), 120);
    var newNumber = Require.optionalText("accountNumber", details.accountNumber(), 40);
    var newEmail = Require.optionalEmail("email", details.email());
    var newPhone = Require.optionalPhone("phone", details.phone());
    kind = newKind;
    name = newName;
    accountNumber = newNumber.orElse(accountNumber);
    email = newEmail.orElse(null);
    phone = newPhone.orElse(null);
    notifyByEmail = details.notifyByEmail();
    notifyByPhone = details.notifyByPhone();
    preferredTechnicianId = details.preferredTechnicianId();
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public CustomerKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String accountNumber() {
    return accountNumber;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  public boolean notifyByEmail() {
    return notifyByEmail;
  }

  public boolean notifyByPhone() {
    return notifyByPhone;
  }

  /** Whom the customer likes to come, or nothing; counts for Suggest Best Match. */
  public Optional<Long> preferredTechnicianId() {
    return Optional.ofNullable(preferredTechnicianId);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
