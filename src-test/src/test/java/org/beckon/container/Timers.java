package org.beckon.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;

/** The ticks of the whole application. */
@Singleton
public class Timers {

  @Resource TimerService timers;

  /** None of them comes again. Returns how many there were. */
  public int stop() {
    var all = timers.getAllTimers();
    all.forEach(Timer::cancel);
    return all.size();
  }
}
