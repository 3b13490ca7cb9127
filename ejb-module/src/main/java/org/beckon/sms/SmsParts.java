package org.beckon.sms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the parts that go over the air: in the phones' own alphabet where it has every letter,
 * else in UCS-2; several parts carry a header by which the phone puts them together again.
 *
 * @param coding the data_coding of SMPP
 */
record SmsParts(byte coding, List<byte[]> parts) {

  static final byte GSM7 = 0;
  static final byte UCS2 = 8;

  private static final int OCTETS = 140;
  private static final int HEADER = 6;

  /**
   * As few parts as there can be.
   *
   * @param reference the same for all parts of a message, and for every try of it
   */
  static SmsParts of(String text, byte reference) {
    var coding = Gsm7.canSay(text) ? GSM7 : UCS2;
    // Septets: 160 fit where 140 octets do, 153 beside a header.
    var alone = coding == GSM7 ? 160 : OCTETS;
    var together = coding == GSM7 ? 153 : OCTETS - HEADER;
    var whole = cut(text, coding, alone);
    if (whole.size() == 1) {
      return new SmsParts(coding, List.of(encoded(whole.get(0), coding)));
    }
    var pieces = cut(text, coding, together);
    var parts = new ArrayList<byte[]>();
    for (var piece : pieces) {
      parts.add(withHeader(encoded(piece, coding), reference, pieces.size(), parts.size() + 1));
    }
    return new SmsParts(coding, parts);
  }

  boolean isSeveral() {
    return parts.size() > 1;
  }

  /** Never between the two halves of one letter. */
  private static List<String> cut(String text, byte coding, int room) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    var used = 0;
    for (var i = 0; i < text.length(); ) {
      var letter = text.codePointAt(i);
      var length = Character.charCount(letter);
      var size = coding == GSM7 ? Gsm7.octets((char) letter) : 2 * length;
      if (used + size > room) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(letter);
      used += size;
      i += length;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static byte[] encoded(String text, byte coding) {
    return coding == GSM7 ? Gsm7.encode(text) : text.getBytes(StandardCharsets.UTF_16BE);
  }

  private static byte[] withHeader(byte[] text, byte reference, int total, int number) {
    return ByteBuffer.allocate(HEADER + text.length)
        .put(new byte[] {5, 0, 3, reference, (byte) total, (byte) number})
        .put(text)
        .array();
  }
}
