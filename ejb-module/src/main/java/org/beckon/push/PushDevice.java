package org.beckon.push;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** A browser on which somebody turned notifications on. */
@Entity
@Table(name = "push_device")
@SequenceGenerator(name = "push_device_seq", sequenceName = "push_device_seq")
public class PushDevice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "push_device_seq")
  private Long id;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String endpoint;

  @Column(nullable = false)
  private String p256dh;

  @Column(nullable = false)
  private String auth;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  protected PushDevice() {}

  PushDevice(long accountId, RegisterDevice command, Instant now) {
    endpoint = Require.text("endpoint", command.endpoint(), 1000);
    belongTo(accountId, command, now);
  }

  /** A browser that somebody else uses now, or that has new keys. */
  void belongTo(long newAccountId, RegisterDevice command, Instant now) {
    var newName = Require.text("name", command.name(), 80);
    requireLength("p256dh", command.p256dh(), Curve.POINT);
    requireLength("auth", command.auth(), 16);
    accountId = newAccountId;
    name = newName;
    p256dh = command.p256dh();
    auth = command.auth();
    registeredAt = now;
  }

  private static void requireLength(String field, String value, int bytes) {
    try {
      if (decoded(Require.text(field, value, 100)).length == bytes) {
        return;
      }
    } catch (IllegalArgumentException unreadable) {
      throw new Invalid(field, "must be in base64url");
    }
    throw new Invalid(field, "must be " + bytes + " bytes");
  }

  private static byte[] decoded(String value) {
    return Base64.getUrlDecoder().decode(value);
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String name() {
    return name;
  }

  String endpoint() {
    return endpoint;
  }

  byte[] key() {
    return decoded(p256dh);
  }

  byte[] secret() {
    return decoded(auth);
  }
}
