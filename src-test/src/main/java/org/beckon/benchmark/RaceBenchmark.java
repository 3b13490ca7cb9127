package org.beckon.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everybody says yes at once, by the link in their mail, to a search for three. */
final class RaceBenchmark implements Benchmark {

  private static final int PLACES = 3;
  private static final int TRIES = 3;
  private static final String YES = "You are assigned.";

  private final int rounds;
  private final int people;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RaceBenchmark(int rounds, int people) {
    this.rounds = rounds;
    this.people = people;
  }

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    var times = new ConcurrentLinkedQueue<Double>();
    var wrong = new ArrayList<String>();
    try (var engine = new Engine(jar, folder);
        var connection = engine.database()) {
      var contest = new Contest(connection, people);
      for (var round = 1; round <= rounds; round++) {
        var id = contest.begin(round);
        var told = toldYes(engine.beckon().url(), contest, round, times);
        var winners = contest.winners(id);
        if (winners.size() != PLACES || !winners.equals(told)) {
          wrong.add("round %d: told %s, in place %s".formatted(round, told, winners));
        }
      }
      report.times("yes until the reply, %d at once".formatted(people), times);
      report.line(
          "%d rounds of %d for %d places; wrong: %d %s"
              .formatted(rounds, people, PLACES, wrong.size(), wrong));
    }
  }

  /** Who was told that the place is theirs, by their numbers. */
  private Set<Integer> toldYes(String url, Contest contest, int round, Collection<Double> times) {
    var told = new TreeSet<Integer>();
    var replies = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (var person = 1; person <= people; person++) {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/answer"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("choice=ACCEPT&t=" + contest.token(round, person)))
              .build();
      var began = System.nanoTime();
      replies.add(
          reply(request, TRIES)
              .whenComplete((reply, lost) -> times.add((System.nanoTime() - began) / 1e6)));
    }
    for (var person = 1; person <= people; person++) {
      var reply = replies.get(person - 1).join();
      if (reply.statusCode() != 200) {
        throw new IllegalStateException(reply.statusCode() + " " + reply.body());
      }
      if (reply.body().contains(YES)) {
        told.add(person);
      }
    }
    return told;
  }

  /**
   * Again on a new line when the server has closed one that was kept, as browsers do: it closes
   * each after some hundred requests. The same answer again gets the same word (T-SEAT-2).
   */
  private CompletableFuture<HttpResponse<String>> reply(HttpRequest request, int tries) {
    var reply = client.sendAsync(request, BodyHandlers.ofString());
    return tries == 1 ? reply : reply.exceptionallyCompose(lost -> reply(request, tries - 1));
  }
}
