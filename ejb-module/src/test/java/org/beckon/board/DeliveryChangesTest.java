package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.live.JobRedrawn;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryChanged;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryChangesTest {

  @Test
  @DisplayName("a message that moves redraws its job and changes nothing of it")
  void redrawn() {
    var wiring = new Wiring(null, new TestClock(), new TestCaller());

    wiring.get(DeliveryChanges.class).pass(new DeliveryChanged(1, 7L, 3L, AttemptState.PLANNED));
    wiring
        .get(DeliveryChanges.class)
        .pass(new DeliveryChanged(2, null, null, AttemptState.PLANNED));

    assertThat(wiring.fired()).containsExactly(new JobRedrawn(7));
  }
}
