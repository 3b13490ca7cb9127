package org.beckon.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.appointment.AssignmentStatus;
import org.junit.jupiter.api.Test;

class DirectionsTest {

  @Test
  void the_phones_map_gets_the_point_and_the_address() {
    var job = MyJobKit.job(1, AssignmentStatus.SENT, MyDayTest.EIGHT);

    assertThat(Directions.to(job)).isEqualTo("geo:42.25,-71.17?q=173%20Elm%20St%2C%20Dedham");
  }

  @Test
  void a_site_without_coordinates_is_looked_for_by_address() {
    var job = MyJobKit.withoutCoordinates(MyJobKit.job(1, AssignmentStatus.SENT, MyDayTest.EIGHT));

    assertThat(Directions.to(job)).isEqualTo("geo:0,0?q=173%20Elm%20St%2C%20Dedham");
  }
}
