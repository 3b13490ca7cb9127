package org.beckon.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  private static final String SEARCH = "/search/search.xhtml";

  @Test
  void whoever_signs_in_again_is_at_the_same_search_as_before() {
    assertThat(LocalPath.behind("https://beckon.example.org/search/search.xhtml?id=2", SEARCH))
        .isEqualTo("/search/search.xhtml?id=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://beckon.example.org/search/search.xhtml",
        "https://beckon.example.org/other.xhtml?id=2",
        "not an address",
        ""
      })
  void an_address_that_does_not_help_is_left_alone(String address) {
    assertThat(LocalPath.behind(address, SEARCH)).isEqualTo(SEARCH);
  }

  @Test
  void a_browser_may_keep_it_to_itself() {
    assertThat(LocalPath.behind(null, SEARCH)).isEqualTo(SEARCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example.org", "https://evil.example.org", "/a\r\nb", ""})
  void another_site_is_no_place_to_go(String next) {
    assertThat(LocalPath.of(next)).isEmpty();
  }
}
