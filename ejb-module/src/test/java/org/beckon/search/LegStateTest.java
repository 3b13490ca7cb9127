package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.beckon.dispatch.DispatchKind;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.platform.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of B.2 and B.3, in Java and in the database. */
class LegStateTest {

  @RegisterExtension Database database = new Database();

  /** B.3 as it stands in the specification. */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("WAITING", "DISABLED UNAVAILABLE SKIPPED IN_FLIGHT CANCELED"),
          Map.entry("UNAVAILABLE", "WAITING"),
          Map.entry("DISABLED", "WAITING"),
          Map.entry("SKIPPED", "WAITING"),
          Map.entry(
              "IN_FLIGHT", "SENT FAILED NO_RESPONSE WAITING DELIVERED READ ACCEPTED DECLINED"),
          Map.entry("SENT", "DELIVERED READ NO_RESPONSE DECLINED ACCEPTED CANCELED"),
          Map.entry("DELIVERED", "READ NO_RESPONSE DECLINED ACCEPTED CANCELED"),
          Map.entry("READ", "NO_RESPONSE DECLINED ACCEPTED CANCELED"),
          Map.entry("NO_RESPONSE", "DECLINED ACCEPTED ACCEPTED_LATE IN_FLIGHT"),
          Map.entry("FAILED", "ACCEPTED ACCEPTED_LATE DECLINED"),
          Map.entry("CANCELED", "ACCEPTED ACCEPTED_LATE DECLINED"),
          Map.entry("DECLINED", "ACCEPTED"),
          Map.entry("ACCEPTED", "DECLINED"),
          Map.entry("ACCEPTED_LATE", ""));

  @Test
  void t_fsm_1_every_state_and_every_next_one_as_in_the_table() {
    var allowed = new HashSet<String>();
    for (var from : LegState.values()) {
      for (var to : LegState.values()) {
        if (from.allows(to)) {
          allowed.add(from + ">" + to);
        }
      }
    }
    assertThat(allowed).isEqualTo(pairs(TABLE));
  }

  @Test
  void t_fsm_1_the_database_says_the_same_to_whoever_does_not_ask() {
    var states = EnumSet.allOf(LegState.class).stream().map(Enum::name).toList();
    assertThat(allowedByTrigger("leg", "leg_life", "state", "channel", "PHONE", states))
        .isEqualTo(pairs(TABLE));
  }

  @ParameterizedTest
  @EnumSource(DispatchKind.class)
  void t_fsm_1_the_same_of_dispatches_of_which_only_searches_are_opened_again(DispatchKind kind) {
    var states = EnumSet.allOf(DispatchStatus.class).stream().map(Enum::name).toList();
    var allowed = new HashSet<String>();
    for (var from : DispatchStatus.values()) {
      for (var to : DispatchStatus.values()) {
        if (kind == DispatchKind.SEND ? from.allows(to) : Search.allows(from, to)) {
          allowed.add(from + ">" + to);
        }
      }
    }
    assertThat(allowedByTrigger("dispatch", "dispatch_life", "status", "kind", kind, states))
        .isEqualTo(allowed)
        .hasSize(kind == DispatchKind.SEND ? 13 : 14);
  }

  @Test
  void t_fsm_2_shuffled_reports_end_where_ordered_ones_do() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var reports = new ArrayList<>(List.of(LegState.SENT, LegState.DELIVERED, LegState.READ));
      if (i % 2 == 0) {
        reports.add(LegState.ACCEPTED);
      }
      reports.addAll(reports.subList(0, 1 + random.nextInt(reports.size())));
      Collections.shuffle(reports, random);
      var state = LegState.IN_FLIGHT;
      for (var report : reports) {
        state = state.after(report);
      }
      assertThat(state).isEqualTo(i % 2 == 0 ? LegState.ACCEPTED : LegState.READ);
    }
  }

  /** Puts the trigger on a table of its own, where nothing else is in the way. */
  private Set<String> allowedByTrigger(
      String table,
      String trigger,
      String column,
      String fixed,
      Object value,
      List<String> states) {
    var em = database.em();
    var lab = table + "_lab";
    em.createNativeQuery("create table " + lab + " (like " + table + ")").executeUpdate();
    em.createNativeQuery(
            "do $$ declare c record; begin for c in select attname from pg_attribute where cast(cast(attrelid as"
                + " regclass) as text) = '"
                + lab
                + "' and attnum > 0 and attnotnull loop execute 'alter table "
                + lab
                + " alter column ' || c.attname || ' drop not null'; end loop; end $$")
        .executeUpdate();
    for (var from : states) {
      em.createNativeQuery(
              "insert into %s (%s, reason, %s) values (?1, ?1, ?2)".formatted(lab, column, fixed))
          .setParameter(1, from)
          .setParameter(2, value.toString())
          .executeUpdate();
    }
    em.createNativeQuery(
            "create trigger life before update on "
                + lab
                + " for each row execute function "
                + trigger
                + "()")
        .executeUpdate();
    var allowed = new HashSet<String>();
    for (var from : states) {
      for (var to : states) {
        if (!from.equals(to) && updates(lab, column, from, to)) {
          allowed.add(from + ">" + to);
        }
      }
    }
    return allowed;
  }

  private boolean updates(String lab, String column, String from, String to) {
    var sql =
        ("do $$ begin begin update %s set %s = '%s' where reason = '%s'; "
                + "raise exception 'undone' using errcode = 'ZZ001'; "
                + "exception when check_violation then create temp table if not exists refused (); "
                + "when sqlstate 'ZZ001' then null; end; end $$")
            .formatted(lab, column, to, from);
    var em = database.em();
    em.createNativeQuery(sql).executeUpdate();
    var refused =
        em.createNativeQuery("select cast(to_regclass('pg_temp.refused') as text)")
            .getSingleResult();
    if (refused != null) {
      em.createNativeQuery("drop table pg_temp.refused").executeUpdate();
    }
    return refused == null;
  }

  private static Set<String> pairs(Map<String, String> table) {
    var pairs = new HashSet<String>();
    table.forEach(
        (from, next) -> {
          for (var to : next.split(" ")) {
            if (!to.isEmpty()) {
              pairs.add(from + ">" + to);
            }
          }
        });
    return pairs;
  }
}
