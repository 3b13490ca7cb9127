package org.beckon.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beckon.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordsTest {

  record Part(String name, int level) {}

  record Whole(
      String title,
      Integer minutes,
      Long customerId,
      Double latitude,
      Boolean wanted,
      DayOfWeek day,
      Instant startsAt,
      LocalDate expiresOn,
      LocalTime ends,
      List<Part> parts,
      Part best) {}

  record Needed(int version, boolean active) {}

  @Test
  void everything_that_travels_is_read() {
    var whole =
        read(
            Whole.class,
            """
            {"title":"Boiler","minutes":60,"customerId":5000000000,"latitude":42.5,"wanted":true,
             "day":"MONDAY","startsAt":"2026-03-02T10:00:00+01:00","expiresOn":"2030-12-31",
             "ends":"17:30","parts":[{"name":"a","level":1}],"best":{"name":"b","level":2}}
            """);

    assertThat(whole)
        .isEqualTo(
            new Whole(
                "Boiler",
                60,
                5_000_000_000L,
                42.5,
                true,
                DayOfWeek.MONDAY,
                Instant.parse("2026-03-02T09:00:00Z"),
                LocalDate.of(2030, 12, 31),
                LocalTime.of(17, 30),
                List.of(new Part("a", 1)),
                new Part("b", 2)));
  }

  @Test
  void what_is_left_out_or_null_is_null() {
    assertThat(read(Whole.class, "{\"title\":null}"))
        .isEqualTo(new Whole(null, null, null, null, null, null, null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":5}                        | title          | must be a text
          {"minutes":"60"}                   | minutes        | must be a whole number
          {"minutes":60.5}                   | minutes        | must be a whole number
          {"minutes":3000000000}             | minutes        | must be a whole number
          {"customerId":1e30}                | customerId     | must be a whole number
          {"latitude":"north"}               | latitude       | must be a number
          {"wanted":"yes"}                   | wanted         | must be true or false
          {"day":"Monday"}                   | day            | must be one of MONDAY, TUESDAY
          {"startsAt":"2026-03-02T10:00:00"} | startsAt       | must look like 2026-03-02T09:00:00Z
          {"startsAt":"tomorrow"}            | startsAt       | must look like 2026-03-02T09:00:00Z
          {"expiresOn":"2030-02-30"}         | expiresOn      | must look like 2026-03-02
          {"ends":"25:00"}                   | ends           | must look like 09:00
          {"parts":{}}                       | parts          | must be a JSON array
          {"parts":[null]}                   | parts[0]       | must be given
          {"parts":[{"name":"a"}]}           | parts[0].level | must be given
          {"best":[]}                        | best           | must be a JSON object
          {"best":{"nmae":"b","level":1}}    | best.nmae      | is not known here
          {"tilte":"Boiler"}                 | tilte          | is not known here
          []                                 | body           | must be a JSON object
          "text"                             | body           | must be a JSON object
          """)
  void what_does_not_fit_is_refused_by_name(String json, String field, String reason) {
    assertThatThrownBy(() -> read(Whole.class, json))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).contains(field))
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"active":true}                | version
          {"version":1}                  | active
          {"version":null,"active":true} | version
          """)
  void what_must_be_given_is_asked_for(String json, String field) {
    assertThatThrownBy(() -> read(Needed.class, json))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).contains(field))
        .hasMessageContaining("must be given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":
          {title:1}
          {"title":"a"} x
          ''
          """)
  void what_is_not_json_is_refused(String body) {
    assertThatThrownBy(() -> read(Whole.class, body))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).contains("body"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T read(Class<T> type, String json) {
    var body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return (T)
        new RecordReader().readFrom((Class<Record>) (Class<?>) type, type, null, null, null, body);
  }
}
