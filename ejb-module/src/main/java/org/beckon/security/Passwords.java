package org.beckon.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.beckon.platform.Invalid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a password must be, and how it is kept: salted and slow (PBKDF2). */
@ApplicationScoped
public class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject
  @ConfigProperty(name = "beckon.security.password-iterations")
  int iterations;

  @Inject
  @ConfigProperty(name = "beckon.demo")
  boolean demo;

  /** In the demo, whose passwords stand on the sign-in page, any will do. */
  void check(String login, String password) {
    if (password == null || password.isEmpty()) {
      throw new Invalid("password", "must not be empty");
    }
    if (password.length() > LONGEST) {
      throw new Invalid("password", "must not be longer than " + LONGEST + " characters");
    }
    if (demo) {
      return;
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new Invalid("password", "must have at least " + SHORTEST + " characters");
    }
    if (password.chars().distinct().count() < 5) {
      throw new Invalid("password", "must have at least 5 different characters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
      throw new Invalid("password", "must not hold the login");
    }
  }

  /** Carries its salt and its number of rounds, so that raising the number locks nobody out. */
  String hash(String password) {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return iterations + "$" + encode(salt) + "$" + encode(derive(password, salt, iterations));
  }

  boolean matches(String password, String stored) {
    var parts = stored.split("\\$");
    var salt = Base64.getDecoder().decode(parts[1]);
    var derived = derive(password, salt, Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(Base64.getDecoder().decode(parts[2]), derived);
  }

  /** Takes as long as a real check, so that the time of the answer does not tell who exists. */
  void pretendToCheck(String password) {
    derive(password, new byte[16], iterations);
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    var key = new PBEKeySpec(password.toCharArray(), salt, rounds, 256);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    } finally {
      key.clearPassword();
    }
  }
}
