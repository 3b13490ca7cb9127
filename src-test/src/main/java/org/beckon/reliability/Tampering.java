package org.beckon.reliability;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a faulty product would have left behind, put into the records of a good run: the oracle has
 * to see it. Every run ends with this, so that its silence means something.
 */
enum Tampering {

  /** Counts as handed over, and nobody received it, nor its repeat: marked before it was sent. */
  NOT_RECEIVED(
      """
      delete from harness.world where channel = 'SMS' and (endpoint, job_number) = (
        select w.endpoint, w.job_number
        from harness.world w join harness.intent i on i.job_number = w.job_number
        where i.kind = 'SEND' and w.endpoint = i.phone and w.channel = 'SMS' and w.event = 'ACCEPTED'
        order by w.n limit 1)
      """,
      "lost",
      "I10"),

  /** Received again, as when the gateway does not know the key. */
  RECEIVED_TWICE(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      select at_millis, channel, event, reference, endpoint, body from harness.world
      where channel = 'SMS' and event = 'ACCEPTED' and reference not like 'reply:%'
        and not exists (select from harness.capability where capability = 'BLIND'
          and channel = 'SMS')
      limit 1
      """,
      "duplicates", "duplicate_texts"),

  /** Received again under another key. */
  ANOTHER_KEY(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      select at_millis, channel, event, reference || ':again', endpoint, body from harness.world
      where channel = 'SMS' and event = 'ACCEPTED' and reference not like 'reply:%'
        and not exists (select from harness.capability where capability = 'BLIND'
          and channel = 'SMS')
      limit 1
      """,
      "duplicate_texts", "I9"),

  /** A mail again that does not say that it may be a repeat. */
  NOT_FLAGGED(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      select at_millis, channel, event, reference, endpoint, body from harness.world
      where channel = 'EMAIL' and event = 'ACCEPTED' and body not like '%(may repeat)%' limit 1
      """,
      "unflagged"),

  /** A server ends what another has claimed. */
  NO_FENCE(
      """
      insert into harness.move (attempt_id, was, became, fence, due_at, lease_until, node, at)
      select attempt_id, 'IN_FLIGHT', 'SENT', fence, due_at, lease_until, 'another', at
      from harness.move where became = 'IN_FLIGHT' limit 1
      """,
      "fence"),

  /** Has the place, and was told that it is gone. */
  TOLD_OTHERWISE(
      """
      update harness.world set body = replace(body, 'You are assigned', 'It is filled already')
      where n = (select min(w.n) from harness.world w
        join offer_link k on k.token_hash = encode(sha256(convert_to(w.reference, 'UTF8')), 'hex')
        join offer o on o.id = k.offer_id
        join candidate c on c.id = o.candidate_id and c.assignment_id is not null
        where w.channel = 'LINK' and w.body like 'ACCEPT %You are assigned%')
      """,
      "told_otherwise"),

  /** Heard that the answer is noted, and it is not. */
  NOT_NOTED(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      values (0, 'PHONE', 'ANSWERED', 'no such call', 'nobody', 'Thank you. Your answer is noted.')
      """,
      "noted"),

  /** Heard the same in two calls. */
  CALLED_TWICE(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      select at_millis, channel, event, reference, endpoint, body from harness.world
      where channel = 'PHONE' and event = 'ACCEPTED' limit 1
      """,
      "duplicates"),

  /** A call that nobody planned. */
  RANG_FOR_NOTHING(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      values (0, 'PHONE', 'RANG', 'no such call', 'nobody', '')
      """,
      "I9"),

  /** Two notes on one screen. */
  SHOWN_TWICE(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      select at_millis, channel, event, reference || 'x', endpoint, body from harness.world
      where channel = 'PUSH' and event = 'ACCEPTED' limit 1
      """,
      "duplicate_texts",
      "I9"),

  /** Was told that the place is theirs, and does not have it. */
  TOLD_WRONGLY(
      """
      insert into harness.world (at_millis, channel, event, reference, endpoint, body)
      values (0, 'LINK', 'ANSWERED', 'no such token', 'nobody', 'ACCEPT You are assigned. Thank you.')
      """,
      "I11");

  private final String sql;
  private final List<String> rules;

  Tampering(String sql, String... rules) {
    this.sql = sql;
    this.rules = List.of(rules);
  }

  List<String> rules() {
    return rules;
  }

  /**
   * What the oracle did not see, in words; empty when it sees everything. Leaves no trace.
   *
   * @param oracle that has judged before
   */
  static List<String> unseen(Connection connection, Oracle oracle) throws SQLException {
    var unseen = new ArrayList<String>();
    connection.setAutoCommit(false);
    try {
      for (var tampering : values()) {
        unseen.addAll(tampering.unseenBy(oracle, connection));
        connection.rollback();
      }
    } finally {
      connection.setAutoCommit(true);
    }
    return unseen;
  }

  /** Nothing is to be seen where there was nothing to tamper with. */
  private List<String> unseenBy(Oracle oracle, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) == 0) {
        return List.of();
      }
    }
    var seen = oracle.broken(connection);
    return rules.stream()
        .filter(rule -> !seen.containsKey(rule))
        .map(rule -> this + " by " + rule)
        .toList();
  }
}
