package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;
import org.beckon.search.RandomSearch.Reaction;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** T-Q-3 through the whole of it: rows, locks, attempts, answers. */
class SearchPropertyTest {

  private static final int PLANS = Integer.getInteger("search.plans", 40);
  private static final Duration CHUNK = Duration.ofDays(3);

  @RegisterExtension Database database = new Database();

  SearchWorld world;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
  }

  @Test
  void t_q_3_the_same_sequence_as_the_reference_from_the_database() {
    for (long seed = 100_000; seed < 100_000 + PLANS; seed++) {
      var search = RandomSearch.of(seed, 5).withSomebodyInEveryTier();
      var begin = world.clock.instant();
      var log = new Play(search).run();
      assertThat(log)
          .as("seed %d: %s", seed, search)
          .isEqualTo(Simulation.comparable(search, new Reference(search).run()));
      Invariants.hold(database.em());
      world.clock.advance(Duration.between(world.clock.instant(), begin.plus(CHUNK)));
    }
  }

  /** One random search, played by people who do as it says. */
  private final class Play {

    private final RandomSearch it;
    private final Instant begin = world.clock.instant();
    private final Map<Long, RandomSearch.Person> people = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final TreeSet<Said> due = new TreeSet<>();
    private long id;
    private int seen = world.tried.size();

    /** Somebody's answer that is to come. */
    private record Said(
        Instant at, int person, int channel, int round, long technician, SearchWorld.Sent to)
        implements Comparable<Said> {
      @Override
      public int compareTo(Said other) {
        var byTime = at.compareTo(other.at);
        var byPerson = byTime != 0 ? byTime : Integer.compare(person, other.person);
        return byPerson != 0 ? byPerson : Integer.compare(channel, other.channel);
      }
    }

    Play(RandomSearch it) {
      this.it = it;
    }

    List<String> run() {
      var tiers = new ArrayList<List<Long>>();
      it.plan().tiers().forEach(tier -> tiers.add(new ArrayList<>()));
      for (var person : it.people()) {
        tiers.get(person.tier() - 1).add(hire(person));
      }
      world.fails = this::fails;
      start(tiers);
      while (world.search(id).cue().isPresent()) {
        settle();
        if (world.search(id).isStopped()) {
          break;
        }
        next();
      }
      log.add(minute() + " " + world.search(id).outcome().orElseThrow());
      return Simulation.comparable(it, log);
    }

    private void start(List<List<Long>> people) {
      var planned = new ArrayList<Tier>();
      for (int t = 0; t < people.size(); t++) {
        var tier = it.plan().tiers().get(t);
        planned.add(new Tier(people.get(t), null, tier.opens(), tier.closes(), tier.exclusive()));
      }
      var plan = it.plan();
      var deadline =
          plan.deadline() == null
              ? null
              : begin.plus(Duration.between(RandomSearch.START, plan.deadline()));
      var real =
          new SearchPlan(
              plan.order(),
              planned,
              plan.ways(),
              plan.width(),
              plan.rounds(),
              plan.roundGap(),
              plan.hours(),
              deadline,
              plan.mode(),
              plan.gap(),
              true,
              false);
      id = world.start(real, world.visit(it.places(), Duration.ofDays(2)));
    }

    private long hire(RandomSearch.Person person) {
      var mail = reaches(person, ChannelKind.EMAIL);
      var phone = reaches(person, ChannelKind.PHONE);
      var sms = reaches(person, ChannelKind.SMS);
      var technician = world.hire("P" + person.id(), mail, phone, sms);
      if (!person.comes()) {
        unskilled(technician);
      }
      people.put(technician, person);
      return technician;
    }

    private boolean reaches(RandomSearch.Person person, ChannelKind channel) {
      var number = it.number(channel);
      return number < it.channels() && person.reaches(number);
    }

    private void unskilled(long technician) {
      world.does(
          () -> world.wiring.get(Technicians.class).get(technician).replaceSkills(List.of()));
    }

    /** Everything that happens at this moment. */
    private void settle() {
      int before;
      do {
        before = world.tried.size();
        world.run();
        listen();
      } while (before < world.tried.size());
    }

    /** Whether that try is one that fails. */
    private boolean fails(Attempt.Claim claim) {
      var key = claim.message().idemKey().split(":");
      return key[0].equals("search")
          && person(key).reaction(it.number(claim.channel()), Integer.parseInt(key[5])).kind()
              == Reaction.Kind.FAILS;
    }

    private RandomSearch.Person person(String[] key) {
      return people.get(
          world.ids("select technician_id from candidate where id = " + key[3]).get(0));
    }

    private void listen() {
      for (; seen < world.tried.size(); seen++) {
        var sent = world.tried.get(seen);
        if (sent.message().idemKey().startsWith("search:" + id + ":")) {
          heard(sent);
        }
      }
    }

    private void heard(SearchWorld.Sent sent) {
      var key = sent.message().idemKey().split(":");
      var technician = world.ids("select technician_id from candidate where id = " + key[3]).get(0);
      var person = person(key);
      var channel = it.number(sent.channel());
      var round = Integer.parseInt(key[5]);
      log.add(minute() + " " + person.id() + " " + channel + " round " + round);
      var reaction = person.reaction(channel, round);
      if (reaction.kind() != Reaction.Kind.NOTHING && reaction.kind() != Reaction.Kind.FAILS) {
        due.add(
            new Said(
                sent.at().plus(Duration.ofMinutes(reaction.after())),
                it.people().indexOf(person),
                channel,
                round,
                technician,
                sent));
      }
    }

    /** To the next moment at which something happens. */
    private void next() {
      var cue = world.search(id).cue().orElseThrow();
      var at = due.isEmpty() || due.first().at().isAfter(cue) ? cue : due.first().at();
      world.clock.advance(Duration.between(world.clock.instant(), at));
      while (!due.isEmpty() && due.first().at().equals(at)) {
        said(due.pollFirst());
      }
    }

    private void said(Said said) {
      var leg = world.candidate(id, said.technician()).leg(said.to().channel());
      var reaction = people.get(said.technician()).reaction(said.channel(), said.round());
      var isOpen =
          world
              .wiring
              .get(Searches.class)
              .lineUp(world.search(id))
              .offer(leg.candidate())
              .filter(Offer::isOpen)
              .isPresent();
      if (leg.round() != said.round()
          || !leg.state().isRunning()
          || !isOpen
          || world.search(id).isStopped()) {
        return;
      }
      if (reaction.kind() == Reaction.Kind.BUSY) {
        world.does(
            () ->
                world
                    .wiring
                    .get(LegReports.class)
                    .silent(leg.attemptId().orElseThrow(), Silence.BUSY));
      } else {
        log.add(minute() + " " + (said.person() + 1) + " " + reaction.kind());
        answer(said, reaction.kind() == Reaction.Kind.YES ? Choice.ACCEPT : Choice.DECLINE);
      }
    }

    private void answer(Said said, Choice choice) {
      world.done(
          () ->
              world
                  .wiring
                  .get(Answering.class)
                  .answer(
                      AnswerOffer.byAttempt(
                          said.to().attemptId(),
                          choice,
                          said.to().channel(),
                          said.to().message().idemKey())));
    }

    private long minute() {
      return Duration.between(begin, world.clock.instant()).toMinutes();
    }
  }
}
