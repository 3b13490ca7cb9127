package org.beckon.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Holds what was accepted, what is stored and what was received against each other. */
final class Oracle {

  /** What of it is at fault, in the words of oracle.sql; and how many of what there were. */
  record Verdict(Map<String, List<String>> wrong, JsonObject numbers) {

    boolean isGood() {
      return wrong.isEmpty();
    }

    /** How many lines the block of that name has. */
    int count(String name) {
      return wrong.getOrDefault(name, List.of()).size();
    }
  }

  private record Rule(String name, boolean always, String sql) {}

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^-- @(\\w+)( always)?:[^\\n]*\\n(?s:(.*?;))\\s*$");

  /** Calls are not late: they wait until the phone is free. */
  private static final String NUMBERS =
      """
      select json_build_object(
        'intents', (select count(*) from harness.intent),
        'attempts', (select count(*) from attempt
          where channel <> 'IN_APP' and state <> 'DISABLED'),
        'handOvers', (select count(*) from harness.move where became = 'IN_FLIGHT'),
        'received', (select count(*) from harness.world where event = 'ACCEPTED'),
        'receivedBy', (select json_object_agg(channel, n) from (select channel, count(*) as n
          from harness.world where event = 'ACCEPTED' group by channel) c),
        'rang', (select count(*) from harness.world where event = 'RANG'),
        'recognized', (select count(*) from harness.world where event = 'REPEATED'),
        'answered', (select count(*) from harness.world where event = 'ANSWERED'),
        'seats', (select count(*) from candidate where assignment_id is not null),
        'doubts', (select count(*) from harness.move where became = 'IN_DOUBT'),
        'flaggedRepeats', (select count(*) from (
          select from harness.world w join harness.capability c using (channel)
          where w.event = 'ACCEPTED' and c.capability = 'BLIND'
          group by w.channel, harness.reference(w.reference), w.job_number having count(*) > 1) r),
        'failedWithReason', (select count(*) from attempt where state = 'FAILED'),
        'latenessSeconds', (select json_build_object(
            'p50', round(percentile_cont(0.5) within group (order by late)::numeric, 2),
            'p99', round(percentile_cont(0.99) within group (order by late)::numeric, 2),
            'max', round(max(late)::numeric, 2))
          from (select extract(epoch from min(claim.at) - min(plan.due_at)) as late
            from harness.move plan join harness.move claim on claim.attempt_id = plan.attempt_id
              and claim.became = 'IN_FLIGHT'
            join attempt a on a.id = plan.attempt_id and a.channel <> 'PHONE'
            where plan.was is null and plan.became = 'PLANNED'
            group by plan.attempt_id) l))
      """;

  private final List<Rule> rules;

  Oracle() throws IOException {
    rules = new ArrayList<>();
    var block = BLOCK.matcher(Journal.resource("oracle.sql"));
    while (block.find()) {
      rules.add(new Rule(block.group(1), block.group(2) != null, block.group(3)));
    }
  }

  List<String> names() {
    return rules.stream().map(Rule::name).toList();
  }

  /** What must hold at any moment. */
  Map<String, List<String>> now(Connection connection) throws SQLException {
    return broken(connection, rules.stream().filter(Rule::always).toList());
  }

  /** Everything, once it has come to rest. */
  Verdict judge(Connection connection, Intents intents, Path worldLog, SmsMode sms)
      throws SQLException, IOException {
    read(connection, intents, worldLog, sms);
    return new Verdict(broken(connection, rules), numbers(connection));
  }

  /** What is wrong with what was read for the last verdict. */
  Map<String, List<String>> broken(Connection connection) throws SQLException {
    return broken(connection, rules);
  }

  /** Whether everything that was begun has ended. */
  static boolean isAtRest(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select not exists (select from attempt
                    where state in ('PLANNED', 'IN_FLIGHT', 'IN_DOUBT'))
                  and not exists (select from inbound_event where state = 'NEW')
                  and not exists (select from dispatch where kind = 'SEARCH' and status <> 'STOPPED')
                """)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** As often as one likes: what was read before is forgotten. */
  private static void read(Connection connection, Intents intents, Path worldLog, SmsMode sms)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate harness.intent, harness.world, harness.capability");
      statement.execute(
          "insert into harness.capability values ('EMAIL', 'BLIND'), ('PHONE', 'QUERYABLE'),"
              + " ('PUSH', 'IDEMPOTENT'), ('SMS', '%s')".formatted(sms.capability()));
      statement.execute("select harness.call_by_name(" + (sms == SmsMode.SMPP) + ")");
    }
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var lines = Files.newBufferedReader(intents.file())) {
      copies.copyIn("copy harness.intent from stdin", lines);
    }
    try (var lines = Files.newBufferedReader(worldLog)) {
      copies.copyIn(
          "copy harness.world (at_millis, channel, event, reference, endpoint, body) from stdin",
          lines);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private static Map<String, List<String>> broken(Connection connection, List<Rule> rules)
      throws SQLException {
    var wrong = new LinkedHashMap<String, List<String>>();
    for (var rule : rules) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(rule.sql())) {
        while (rows.next()) {
          wrong.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(rows.getString(1));
        }
      }
    }
    return wrong;
  }

  private static JsonObject numbers(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(NUMBERS)) {
      rows.next();
      try (var reader = Json.createReader(rows.getCharacterStream(1))) {
        return reader.readObject();
      }
    }
  }

  /** How long everything may take to come to rest: leases, doubts and retries included. */
  static final Duration REST = Duration.ofMinutes(6);
}
