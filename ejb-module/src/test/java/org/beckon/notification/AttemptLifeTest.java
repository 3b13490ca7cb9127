package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database holds the same table of transitions as the enum, for whoever writes directly. */
class AttemptLifeTest {

  private static final String MOVE =
      """
      update attempt set state = s.state, fence = 1, error = 'why',
        lease_until = case when s.state = 'IN_FLIGHT' then engine_now() end,
        sent_at = case when s.state in ('SENT', 'DELIVERED', 'READ') then engine_now() end,
        provider_ref = case when s.state in ('SENT', 'DELIVERED', 'READ') then 'ref' end
      from (select cast(? as varchar) as state) s
      """;

  @RegisterExtension Database database = new Database();

  Connection connection;

  @BeforeEach
  void plan_one() throws SQLException {
    var wiring = new Wiring(database.em(), new TestClock(), new TestCaller());
    var ada = NoticeKit.technician(TechnicianKit.ada(wiring), "Ada");
    wiring.get(Notifying.class).tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    database.commitAndForget();
    connection = database.dataSource().getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("B.8: from every state into every other, the database allows what the enum allows")
  void transitions(AttemptState from) throws SQLException {
    for (var to : EnumSet.complementOf(EnumSet.of(from))) {
      putInto(from);

      assertThat(databaseAllows(to)).as("from %s to %s", from, to).isEqualTo(from.allows(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_attempt_begins_planned_or_not_at_all(AttemptState first) throws SQLException {
    var insert =
        """
        insert into attempt select 7, version, notification_id, channel, 2, 'two', endpoint,
          '%s', state_since, planned_at, due_at, fence, %s, tries, may_repeat, %s, %s, 'why'
        from attempt
        """
            .formatted(
                first,
                first == AttemptState.IN_FLIGHT ? "due_at" : "null",
                wasHandedOver(first) ? "due_at" : "null",
                wasHandedOver(first) ? "'ref'" : "null");

    assertThat(succeeds(insert))
        .isEqualTo(first == AttemptState.PLANNED || first == AttemptState.DISABLED);
  }

  @Test
  @DisplayName("B8.2: a key is used once")
  void keys() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    insert into attempt select 7, version, notification_id, channel, 2, idem_key,
                      endpoint, state, state_since, planned_at, due_at, fence, lease_until, tries,
                      may_repeat, sent_at, provider_ref, error
                    from attempt
                    """))
        .hasMessageContaining("attempt_idem_key_key");
  }

  @Test
  void a_fence_goes_up_only() throws SQLException {
    run("update attempt set fence = 5");

    assertThatThrownBy(() -> run("update attempt set fence = 4"))
        .hasMessageContaining("goes up only");
  }

  @Test
  void what_somebody_was_told_cannot_be_reworded() {
    assertThatThrownBy(() -> run("update notification set text = 'something else'"))
        .hasMessageContaining("is final");
  }

  private void putInto(AttemptState state) throws SQLException {
    run("set session_replication_role = replica");
    move(state);
    run("set session_replication_role = origin");
  }

  private boolean databaseAllows(AttemptState state) {
    try {
      move(state);
      return true;
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("cannot go from");
      return false;
    }
  }

  private void move(AttemptState state) throws SQLException {
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setString(1, state.name());
      statement.executeUpdate();
    }
  }

  private boolean succeeds(String sql) {
    try {
      run(sql);
      return true;
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("does not begin");
      return false;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static boolean wasHandedOver(AttemptState state) {
    return Stream.of(AttemptState.SENT, AttemptState.DELIVERED, AttemptState.READ)
        .anyMatch(state::equals);
  }
}
