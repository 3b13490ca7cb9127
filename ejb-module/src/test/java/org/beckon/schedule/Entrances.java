package org.beckon.schedule;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every way in that there is, by name. */
final class Entrances {

  private static final int SHORT = 15;

  private Entrances() {}

  static Map<String, Entrance> all() {
    var all = new LinkedHashMap<String, Entrance>();
    all.put("a visit without anybody is given to the technician", Entrances::assign);
    all.put("a visit of somebody else is given to the technician", Entrances::handOver);
    all.put("a visit of the technician is moved there", Entrances::move);
    all.put("a visit of the technician is made longer", Entrances::stretch);
    return all;
  }

  private static Runnable assign(ConflictScene scene) {
    var visit = scene.visitOf(null, scene.startsAt(), null);
    return () -> scene.place(visit, scene.ada());
  }

  private static Runnable handOver(ConflictScene scene) {
    var visit = scene.visitOf(scene.bo(), scene.startsAt(), null);
    return () -> scene.place(visit, scene.ada());
  }

  private static Runnable move(ConflictScene scene) {
    var visit = scene.visitOf(scene.ada(), scene.startsAt().plus(Duration.ofDays(1)), null);
    return () -> scene.place(visit, null);
  }

  private static Runnable stretch(ConflictScene scene) {
    var visit = scene.visitOf(scene.ada(), scene.startsAt(), SHORT);
    return () -> scene.place(visit, null);
  }
}
