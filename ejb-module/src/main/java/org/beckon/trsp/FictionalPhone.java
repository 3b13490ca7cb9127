package org.beckon.trsp;

/** Numbers nobody has: 555-0100 to 555-0199 are kept free for fiction in every area. */
final class FictionalPhone {

  private FictionalPhone() {}

  static String mobile(int number) {
    return of(617, number);
  }

  static String home(int number) {
    return of(781, number);
  }

  static String customer(int number) {
    return of(508, number);
  }

  private static String of(int area, int number) {
    return "+1%d55501%02d".formatted(area, number % 100);
  }
}
