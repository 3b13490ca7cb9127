package org.beckon.recheck;

import java.time.LocalDate;
import org.beckon.appointment.TimeWindow;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.SettingName;
import org.beckon.technician.Technicians;

/** By what a plan becomes wrong, by which rule, and what mends it again; each by its boundary. */
enum Change {
  SHIFT(RecheckCause.SHIFT, ConflictKind.OUTSIDE_SHIFT) {
    @Override
    void breaks(RecheckScene scene) {
      scene.shift(14, 18);
    }

    @Override
    void mends(RecheckScene scene) {
      scene.shift(8, 18);
    }
  },
  ABSENCE(RecheckCause.ABSENCE, ConflictKind.ABSENT) {
    @Override
    void breaks(RecheckScene scene) {
      scene.workforce().addAbsence(scene.ada, RecheckScene.TEN, scene.in(8), "Sick");
    }

    @Override
    void mends(RecheckScene scene) {
      scene
          .wiring
          .get(Technicians.class)
          .absencesOf(scene.ada, RecheckScene.TEN, scene.in(8))
          .forEach(away -> scene.workforce().removeAbsence(away.id()));
    }
  },
  SKILL_GONE(RecheckCause.SKILL, ConflictKind.SKILL_MISSING) {
    @Override
    void breaks(RecheckScene scene) {
      scene.skills();
    }

    @Override
    void mends(RecheckScene scene) {
      scene.skills(RecheckScene.boilers(null));
    }
  },
  SKILL_EXPIRY(RecheckCause.SKILL, ConflictKind.SKILL_EXPIRED) {
    @Override
    void breaks(RecheckScene scene) {
      scene.skills(RecheckScene.boilers(LocalDate.of(2026, 3, 1)));
    }

    @Override
    void mends(RecheckScene scene) {
      scene.skills(RecheckScene.boilers(LocalDate.of(2026, 3, 2)));
    }
  },
  CAPACITY(RecheckCause.PERSON, ConflictKind.OVER_CAPACITY) {
    @Override
    void breaks(RecheckScene scene) {
      scene.place(null, scene.in(-2));
      scene.capacity(1);
    }

    @Override
    void mends(RecheckScene scene) {
      scene.capacity(2);
    }
  },
  DEACTIVATION(RecheckCause.PERSON, ConflictKind.ABSENT) {
    @Override
    void breaks(RecheckScene scene) {
      scene.workforce().activate(scene.ada, scene.version(), false);
    }

    @Override
    void mends(RecheckScene scene) {
      scene.workforce().activate(scene.ada, scene.version(), true);
    }
  },
  ADDRESS(RecheckCause.ADDRESS, ConflictKind.TRAVEL_GAP) {
    @Override
    void breaks(RecheckScene scene) {
      scene.placeElsewhere(scene.in(-1));
      scene.siteAt(scene.other, 43);
    }

    @Override
    void mends(RecheckScene scene) {
      scene.siteAt(scene.other, 42.2529);
    }
  },
  REQUIRED_SKILL(RecheckCause.JOB, ConflictKind.SKILL_MISSING) {
    @Override
    void breaks(RecheckScene scene) {
      scene.jobNeeds(5);
    }

    @Override
    void mends(RecheckScene scene) {
      scene.jobNeeds(4);
    }
  },
  PROMISE(RecheckCause.PROMISE, ConflictKind.OUTSIDE_WINDOW) {
    @Override
    void breaks(RecheckScene scene) {
      scene.appointment(scene.visit).promise(TimeWindow.of(scene.in(2), 60));
    }

    @Override
    void mends(RecheckScene scene) {
      scene.appointment(scene.visit).promise(null);
    }
  },
  SEVERITY(RecheckCause.SETTING, ConflictKind.OVER_CAPACITY) {
    @Override
    void breaks(RecheckScene scene) {
      scene.set(SettingName.CONFLICT_OVER_CAPACITY, "OFF");
      scene.capacity(1);
      scene.place(null, scene.in(-2));
      scene.recheck();
      scene.set(SettingName.CONFLICT_OVER_CAPACITY, "HARD");
    }

    @Override
    void mends(RecheckScene scene) {
      scene.set(SettingName.CONFLICT_OVER_CAPACITY, "OFF");
    }
  },
  DURATION(RecheckCause.PLAN, ConflictKind.OUTSIDE_SHIFT) {
    @Override
    void breaks(RecheckScene scene) {
      // By something that does not ask, as planning would.
      scene.shift(8, 11);
      scene.recheck();
      scene
          .wiring
          .em()
          .createNativeQuery(
              "update appointment set ends_at = starts_at + interval '2 hours' where id = ?1")
          .setParameter(1, scene.visit)
          .executeUpdate();
    }

    @Override
    void mends(RecheckScene scene) {
      scene.move(scene.visit, null, RecheckScene.TEN, 60, null);
    }
  };

  final RecheckCause cause;
  final ConflictKind kind;

  Change(RecheckCause cause, ConflictKind kind) {
    this.cause = cause;
    this.kind = kind;
  }

  abstract void breaks(RecheckScene scene);

  abstract void mends(RecheckScene scene);
}
