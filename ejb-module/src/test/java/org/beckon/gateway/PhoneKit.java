package org.beckon.gateway;

import java.util.Optional;

/** Which numbers may be dialed. */
public final class PhoneKit {

  private PhoneKit() {}

  public static PhoneNumbers anyNumber() {
    return only(null);
  }

  public static PhoneNumbers only(String prefixes) {
    var numbers = new PhoneNumbers();
    numbers.prefixes = Optional.ofNullable(prefixes);
    return numbers;
  }
}
