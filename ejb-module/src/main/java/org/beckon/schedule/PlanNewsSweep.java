package org.beckon.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets changes of the plan that every node has read. */
@Singleton
public class PlanNewsSweep {

  @Inject PlanNews news;

  /** Every node may do it, every hour; doing it twice does no harm. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  void sweep() {
    news.forget();
  }
}
