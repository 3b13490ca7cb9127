package org.beckon.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import java.util.List;

/** What the application does by itself, taken away for tests of what must not wait for it. */
@Singleton
public class Timers {

  @Resource TimerService timers;

  /** For as long as the container runs. Returns how many there were. */
  public int stop() {
    var all = List.copyOf(timers.getAllTimers());
    all.forEach(Timer::cancel);
    return all.size();
  }
}
