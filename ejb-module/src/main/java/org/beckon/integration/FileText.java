package org.beckon.integration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.beckon.platform.Invalid;

/** The text of an uploaded file: UTF-8, with or without a byte order mark, and nothing else. */
final class FileText {

  private static final int MOST_MEGABYTES = 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  static String of(byte[] content) {
    if (content == null || content.length == 0) {
      throw new Invalid("file", "must not be empty");
    }
    if (content.length > MOST_MEGABYTES * 1024 * 1024) {
      throw new Invalid("file", "must not be larger than " + MOST_MEGABYTES + " MB");
    }
    var text = decoded(content);
    if (text.indexOf('\0') >= 0) {
      throw new Invalid("file", "must be plain text in UTF-8; this looks like something else");
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String decoded(byte[] content) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.wrap(content);
    try {
      return decoder.decode(bytes).toString();
    } catch (CharacterCodingException wrong) {
      throw new Invalid(
          "file",
          "must be text in UTF-8, which line %d is not; save it as \"CSV UTF-8\""
              .formatted(lineOf(content, bytes.position())));
    }
  }

  private static long lineOf(byte[] content, int position) {
    return 1
        + java.util.stream.IntStream.range(0, position).filter(i -> content[i] == '\n').count();
  }
}
