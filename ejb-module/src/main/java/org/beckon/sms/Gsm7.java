package org.beckon.sms;

import java.io.ByteArrayOutputStream;

/** The alphabet of phones (3GPP TS 23.038), one octet a letter as SMPP carries it. */
final class Gsm7 {

  private static final char ESCAPE = '\u001b';
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ"
          + ESCAPE
          + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Take two octets each: an escape, and then what stands below. */
  private static final String MORE = "\f^{}\\[~]|€";

  private static final byte[] MORE_AT = {
    0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65
  };

  private Gsm7() {}

  /** Whether every letter is in the alphabet. */
  static boolean canSay(String text) {
    return text.chars().allMatch(letter -> octets((char) letter) > 0);
  }

  /** 1 or 2; 0 for a letter that is not in the alphabet. */
  static int octets(char letter) {
    if (letter != ESCAPE && BASIC.indexOf(letter) >= 0) {
      return 1;
    }
    return MORE.indexOf(letter) >= 0 ? 2 : 0;
  }

  static byte[] encode(String text) {
    var out = new ByteArrayOutputStream();
    for (var letter : text.toCharArray()) {
      var more = MORE.indexOf(letter);
      if (more >= 0) {
        out.write(ESCAPE);
        out.write(MORE_AT[more]);
      } else {
        out.write(BASIC.indexOf(letter));
      }
    }
    return out.toByteArray();
  }

  static String decode(byte[] octets) {
    var text = new StringBuilder();
    for (var i = 0; i < octets.length; i++) {
      var octet = octets[i] & 0x7f;
      if (octet == ESCAPE && i + 1 < octets.length) {
        i++;
        text.append(escaped(octets[i] & 0x7f));
      } else {
        text.append(BASIC.charAt(octet));
      }
    }
    return text.toString();
  }

  private static char escaped(int octet) {
    for (var i = 0; i < MORE.length(); i++) {
      if (MORE_AT[i] == octet) {
        return MORE.charAt(i);
      }
    }
    return ' ';
  }
}
