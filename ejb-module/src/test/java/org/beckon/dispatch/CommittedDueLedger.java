package org.beckon.dispatch;

/** Each step in a transaction of its own, as the container does it. */
final class CommittedDueLedger extends DueLedger {

  private final DispatchWorld world;

  /** Set to die between the claim and the end. */
  boolean killed;

  CommittedDueLedger(DueLedger wired, DispatchWorld world) {
    this.world = world;
    dispatches = wired.dispatches;
    sending = wired.sending;
    later = wired.later;
    plan = wired.plan;
    clock = wired.clock;
  }

  @Override
  public void goOut(long dispatchId) {
    try {
      super.goOut(dispatchId);
    } catch (RuntimeException thrown) {
      world.giveUp();
      throw thrown;
    }
    if (killed) {
      world.giveUp();
      throw new IllegalStateException("killed");
    }
    world.settle();
  }

  @Override
  public void failed(long dispatchId, String why) {
    super.failed(dispatchId, why);
    world.settle();
  }
}
