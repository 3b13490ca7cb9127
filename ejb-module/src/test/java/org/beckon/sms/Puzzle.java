package org.beckon.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/** A phone's memory for the parts of long messages, until all of them are there. */
final class Puzzle {

  private static final int HEADER = 6;
  private static final int TOTAL = 4;
  private static final int NUMBER = 5;

  private final Map<String, Map<Integer, String>> pieces = new HashMap<>();

  /** What can be read now that this part is there, too; empty while others are missing. */
  synchronized Optional<Carrier.Text> whole(SubmitSm part) {
    var to = part.getDestAddress();
    var reference =
        part.getOptionalParameter(OptionalParameter.User_message_reference.class).getValue();
    var octets = part.getShortMessage();
    if (!part.isUdhi()) {
      return Optional.of(new Carrier.Text(to, reference, words(octets, part.getDataCoding())));
    }
    var name = to + " " + reference + " " + octets[TOTAL];
    var known = pieces.computeIfAbsent(name, unknown -> new TreeMap<>());
    var text = Arrays.copyOfRange(octets, HEADER, octets.length);
    known.put((int) octets[NUMBER], words(text, part.getDataCoding()));
    if (known.size() < octets[TOTAL]) {
      return Optional.empty();
    }
    pieces.remove(name);
    return Optional.of(new Carrier.Text(to, reference, String.join("", known.values())));
  }

  private static String words(byte[] octets, byte coding) {
    return coding == SmsParts.UCS2
        ? new String(octets, StandardCharsets.UTF_16BE)
        : Gsm7.decode(octets);
  }
}
