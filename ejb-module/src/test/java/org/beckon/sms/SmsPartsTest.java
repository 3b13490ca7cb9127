package org.beckon.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsPartsTest {

  private static final byte REFERENCE = 42;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boiler at 1 Pier Road, 10:00. Answer 27 1 or 27 2",
        "àèéìòù ÄÖÜäöüß ñÑ ÅåØøÆæ £$¥¤ §¿¡ ΔΦΓΛΩΠΨΣΘΞ_@",
        "5 € {a} [b] \\ ~ ^ |"
      })
  void what_phones_can_say_goes_out_in_their_own_alphabet(String text) {
    var parts = SmsParts.of(text, REFERENCE);

    assertThat(parts.coding()).isEqualTo(SmsParts.GSM7);
    assertThat(Gsm7.decode(parts.parts().get(0))).isEqualTo(text);
  }

  @Test
  void a_euro_takes_two_places_as_the_standard_has_it() {
    assertThat(Gsm7.encode("€@a")).containsExactly(0x1b, 0x65, 0, 'a');
    assertThat(Gsm7.encode("^{}\\[~]|"))
        .containsExactly(
            0x1b, 0x14, 0x1b, 0x28, 0x1b, 0x29, 0x1b, 0x2f, 0x1b, 0x3c, 0x1b, 0x3d, 0x1b, 0x3e,
            0x1b, 0x40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zażółć", "東京", "ç", "😀", "it’s"})
  void everything_else_in_ucs2(String text) {
    var parts = SmsParts.of(text, REFERENCE);

    assertThat(parts.coding()).isEqualTo(SmsParts.UCS2);
    assertThat(new String(parts.parts().get(0), StandardCharsets.UTF_16BE)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{1} times {0} in {2} parts")
  @CsvSource({
    "a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "€, 153, 3",
    "東, 70, 1", "東, 71, 2", "東, 134, 2", "東, 135, 3", "😀, 35, 1", "😀, 36, 2", "😀, 67, 3"
  })
  void as_few_parts_as_there_can_be_and_no_letter_is_cut(String letter, int times, int expected) {
    var text = letter.repeat(times);

    var parts = SmsParts.of(text, REFERENCE);

    assertThat(parts.parts()).hasSize(expected).allMatch(part -> part.length <= 160);
    assertThat(joined(parts)).isEqualTo(text);
  }

  @Test
  void parts_say_which_of_how_many_they_are() {
    var parts = SmsParts.of("a".repeat(307), REFERENCE).parts();

    assertThat(parts.get(0)).startsWith(5, 0, 3, REFERENCE, 3, 1);
    assertThat(parts.get(2)).startsWith(5, 0, 3, REFERENCE, 3, 3);
  }

  private static String joined(SmsParts parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts.parts()) {
      var from = parts.isSeveral() ? 6 : 0;
      all.write(part, from, part.length - from);
    }
    return parts.coding() == SmsParts.GSM7
        ? Gsm7.decode(all.toByteArray())
        : all.toString(StandardCharsets.UTF_16BE);
  }
}
