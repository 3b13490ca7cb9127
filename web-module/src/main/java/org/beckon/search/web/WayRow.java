package org.beckon.search.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.search.Way;

/** One of the ways of asking, as it is typed. */
public class WayRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ChannelKind channel;
  private final boolean provided;
  private boolean on;
  private int delay;
  private int timeout;

  /**
   * @param provided whether the organization uses it as of now
   */
  WayRow(ChannelKind channel, boolean provided) {
    this.channel = channel;
    this.provided = provided;
    this.timeout = (int) Way.usual(channel).timeout().toMinutes();
  }

  Way way() {
    return new Way(channel, Duration.ofMinutes(delay), Duration.ofMinutes(timeout));
  }

  /** As in a saved plan. */
  void take(List<Way> saved) {
    var same = saved.stream().filter(way -> way.channel() == channel).findFirst();
    on = same.isPresent();
    same.ifPresent(
        way -> {
          delay = (int) way.delay().toMinutes();
          timeout = Math.max(1, (int) way.timeout().toMinutes());
        });
  }

  public ChannelKind getChannel() {
    return channel;
  }

  public boolean isProvided() {
    return provided;
  }

  public boolean isOn() {
    return on;
  }

  public void setOn(boolean on) {
    this.on = on;
  }

  /** Minutes after the way before it. */
  public int getDelay() {
    return delay;
  }

  public void setDelay(int delay) {
    this.delay = delay;
  }

  /** Minutes in which an answer is awaited. */
  public int getTimeout() {
    return timeout;
  }

  public void setTimeout(int timeout) {
    this.timeout = timeout;
  }
}
