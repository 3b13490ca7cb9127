package org.beckon.trsp;

import java.util.List;

/**
 * A line of an instance: the depot (0), a technician at home (1 to 25), or a request.
 *
 * @param opens the earliest start of service
 * @param closes the latest start of service; for the depot, the end of the day
 * @param skills by number; what a technician has, or a request needs
 * @param tools what a technician carries, or a request needs
 * @param parts a count a kind
 */
public record TrspNode(
    int id,
    double x,
    double y,
    double opens,
    double closes,
    double service,
    List<Integer> skills,
    List<Integer> tools,
    List<Integer> parts) {

  private static final int LAST_TECHNICIAN = 25;

  public boolean isTechnician() {
    return id >= 1 && id <= LAST_TECHNICIAN;
  }

  public boolean isRequest() {
    return id > LAST_TECHNICIAN;
  }

  /** From 1, among its like. */
  public int number() {
    return isRequest() ? id - LAST_TECHNICIAN : id;
  }
}
