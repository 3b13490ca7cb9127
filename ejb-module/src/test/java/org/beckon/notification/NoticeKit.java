package org.beckon.notification;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Locale;
import org.beckon.platform.TestClock;

/** Things to tell, and a look at what became of them. */
public final class NoticeKit {

  private NoticeKit() {}

  /** Wants e-mail, and has an address. */
  public static Recipient technician(long id, String name) {
    return new Recipient(
        RecipientKind.TECHNICIAN,
        id,
        name,
        name.toLowerCase(Locale.ROOT) + "@beckon.example.org",
        true);
  }

  public static Notice notice(NoticeType type, String key, Recipient recipient) {
    return new Notice(
        type, key, recipient, null, null, null, "New job: J-10001", "Address: 1 Pier Road");
  }

  public static Notice about(long jobId, NoticeType type, String key, Recipient recipient) {
    return new Notice(type, key, recipient, jobId, null, null, key, "Address: 1 Pier Road");
  }

  /** A worker has it now. */
  static Attempt.Claim claim(Attempt attempt, TestClock clock, EntityManager em) {
    var claim = attempt.claim(clock.instant(), Duration.ofMinutes(2));
    em.flush();
    return claim;
  }

  /** The one attempt there is. */
  public static Attempt onlyAttempt(EntityManager em) {
    return em.createQuery("select a from Attempt a", Attempt.class).getSingleResult();
  }
}
