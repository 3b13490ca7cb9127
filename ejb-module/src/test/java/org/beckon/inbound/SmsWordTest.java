package org.beckon.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what people mean by a text message")
class SmsWordTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "27 1|27|ACCEPT",
        "27 2|27|DECLINE",
        "27 9|27|NOT_TODAY",
        "` 27  1 `|27|ACCEPT",
        "27.1|27|ACCEPT",
        "27-2|27|DECLINE",
        "271|27|ACCEPT",
        "'27 1'|27|ACCEPT",
        "\"27 1\"|27|ACCEPT",
        "27 1.|27|ACCEPT",
        "(27) 1|27|ACCEPT",
        "4711 2|4711|DECLINE",
        "47112|4711|DECLINE",
        "27 Yes|27|ACCEPT",
        "27 ok!|27|ACCEPT",
        "27 NO|27|DECLINE",
        "27 decline|27|DECLINE",
        "1||ACCEPT",
        "2.||DECLINE",
        "yes||ACCEPT",
        "No||DECLINE"
      })
  void answers(String text, String code, Choice choice) {
    assertThat(SmsWord.of(text)).isEqualTo(new SmsWord(SmsWord.Kind.ANSWER, code, choice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "stop", " Stop. ", "'stop'", "STOPALL", "Unsubscribe", "end"})
  void stop_is_never_an_answer(String text) {
    assertThat(SmsWord.of(text).kind()).isEqualTo(SmsWord.Kind.STOP);
  }

  @Test
  void start_and_help() {
    assertThat(SmsWord.of("Start").kind()).isEqualTo(SmsWord.Kind.START);
    assertThat(SmsWord.of("help?").kind()).isEqualTo(SmsWord.Kind.HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "27",
        "27 4",
        "27 0",
        "27 1 2",
        "1 27",
        "27 maybe",
        "27 1 please",
        "stop it",
        "I am out of office until Monday",
        "9999999 1",
        "🙂",
        "27 ١",
        "1234567890123"
      })
  @DisplayName("what is not clearly an answer is none")
  void unknown(String text) {
    assertThat(SmsWord.of(text).kind()).isEqualTo(SmsWord.Kind.UNKNOWN);
  }

  @Test
  void nothing_and_novels_are_unknown() {
    assertThat(SmsWord.of(null).kind()).isEqualTo(SmsWord.Kind.UNKNOWN);
    assertThat(SmsWord.of("1".repeat(100_000)).kind()).isEqualTo(SmsWord.Kind.UNKNOWN);
  }
}
