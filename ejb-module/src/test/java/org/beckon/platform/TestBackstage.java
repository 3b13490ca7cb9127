package org.beckon.platform;

/** The beans of the wiring, which have no doors anyway. */
public final class TestBackstage extends Backstage {

  private final Wiring wiring;

  public TestBackstage(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public <T> T get(Class<T> boundary) {
    return wiring.get(boundary);
  }
}
