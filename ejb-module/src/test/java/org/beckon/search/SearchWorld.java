package org.beckon.search;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.delivery.OneWorker;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.live.JobChanged;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.AddAppointment;
import org.beckon.schedule.Scheduling;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Phone;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkforcePlanning;

/** An office that searches for people, a provider of every channel, and a timer. */
final class SearchWorld {

  private static final Pattern TOKEN = Pattern.compile("answer\\?t=([\\w-]+)");
  private static final Pattern CODE = Pattern.compile("\"(\\d+) 1\"");

  /** One message that left. */
  record Sent(Instant at, long attemptId, ChannelKind channel, OutgoingMessage message) {
    String to() {
      return message.recipientName() + " " + channel;
    }

    String token() {
      return first(TOKEN);
    }

    String code() {
      return first(CODE);
    }

    private String first(Pattern pattern) {
      var found = pattern.matcher(message.text());
      return found.find() ? found.group(1) : null;
    }
  }

  final TestClock clock = new TestClock();
  final TestCaller caller = new TestCaller();
  final List<Sent> sent = new ArrayList<>();

  /** Everything that was tried, with what failed. */
  final List<Sent> tried = new ArrayList<>();

  /** What cannot be handed over for good. */
  Predicate<Attempt.Claim> fails = claim -> false;

  /** What is provably not accepted for now; null when it is. */
  Function<Attempt.Claim, NotAccepted> refuses = claim -> null;

  final Wiring wiring;
  private final Database database;
  private int hired;
  private int answers;

  SearchWorld(Database database) {
    this.database = database;
    wiring = new Wiring(database.em(), clock, caller).put(Gateways.class, new Providers());
    for (var name : List.of(SettingName.NOTIFY_BY_PHONE, SettingName.NOTIFY_BY_SMS)) {
      wiring.get(SettingsChange.class).change(new ChangeSetting(name, "true", 0));
    }
    settle();
  }

  /** Another session of the same world: other beans, the same time and providers. */
  Wiring session(EntityManager em) {
    return wiring.with(em, new TestCaller()).put(Gateways.class, new Providers());
  }

  /** Every channel, always there. */
  static final class Providers extends Gateways implements Gateway {

    @Override
    public Gateway of(ChannelKind channel) {
      return this;
    }

    @Override
    public boolean has(ChannelKind channel) {
      return true;
    }

    @Override
    public ChannelKind channel() {
      return ChannelKind.EMAIL;
    }

    @Override
    public Capability capability() {
      return Capability.IDEMPOTENT;
    }

    @Override
    public Duration longestCall() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Handover send(OutgoingMessage message) {
      return new Handover("ref");
    }
  }

  /** Knows boilers, has mail and a phone, and wants to be told by everything. */
  long hire(String name) {
    return hire(name, true, true, true);
  }

  long hire(String name, boolean byEmail, boolean byPhone, boolean bySms) {
    var number = ++hired;
    var planning = wiring.get(WorkforcePlanning.class);
    var id =
        planning.hire(
            new TechnicianDetails(
                "S-" + number,
                name,
                "Nurse",
                name.toLowerCase(java.util.Locale.ROOT) + number + "@beckon.example.org",
                byEmail,
                byPhone,
                false,
                bySms,
                50,
                42.36,
                -71.06,
                "America/New_York"));
    wiring.em().flush();
    var technician = wiring.get(Technicians.class).get(id);
    technician.replaceSkills(List.of(Skill.of("Boilers", 4, null)));
    technician.replacePhones(List.of(Phone.of(1, "Mobile", "+1617555%04d".formatted(number))), 1);
    settle();
    return id;
  }

  /** A visit tomorrow, of an hour, for so many people. */
  Appointment visit(int places) {
    return visit(places, Duration.ofHours(24));
  }

  Appointment visit(int places, Duration in) {
    var job = JobKit.boilerJob(wiring);
    return visit(job, places, in);
  }

  Appointment visit(Job job, int places, Duration in) {
    var id =
        wiring
            .get(Scheduling.class)
            .addAppointment(new AddAppointment(job.id(), clock.in(in), null, places, null, null));
    settle();
    return appointment(id);
  }

  Appointment appointment(long id) {
    return wiring.get(Appointments.class).get(id);
  }

  static SearchPlan plan(List<Long> people, ChannelKind... channels) {
    return SearchPlan.usual(CallingHours.always(ZoneId.of("UTC")), people, channels);
  }

  long start(SearchPlan plan, Appointment... visits) {
    var ids = List.of(visits).stream().map(Appointment::id).toArray(Long[]::new);
    return done(() -> wiring.get(Searching.class).start(StartSearch.now(plan, ids)));
  }

  /** One request: what it fired is observed in its transaction, which is then committed. */
  <T> T done(Supplier<T> request) {
    try {
      var result = request.get();
      settle();
      return result;
    } catch (RuntimeException refused) {
      wiring.fired().clear();
      database.rollbackAndForget();
      throw refused;
    }
  }

  void does(Runnable request) {
    done(
        () -> {
          request.run();
          return null;
        });
  }

  void settle() {
    var changes = List.copyOf(wiring.fired());
    wiring.fired().clear();
    changes.stream()
        .filter(JobChanged.class::isInstance)
        .distinct()
        .forEach(change -> wiring.get(SearchFollowing.class).follow((JobChanged) change));
    database.commitAndForget();
    wiring.fired().clear();
  }

  /** What timer and workers do until nothing is due at this moment. */
  void run() {
    deliver();
    var tick = wiring.get(SearchTick.class);
    for (var id : tick.due(0, 1, Duration.ZERO)) {
      does(() -> tick.step(id));
    }
    deliver();
    for (var id :
        ids("select id from dispatch where kind = 'SEARCH' and status <> 'STOPPED' order by 1")) {
      does(() -> tick.look(id));
    }
    deliver();
  }

  void runAfter(Duration wait) {
    clock.advance(wait);
    run();
  }

  /** Workers hand over everything that is due and may leave. */
  void deliver() {
    var ledger = wiring.get(OneWorker.class);
    while (true) {
      var claim = done(ledger::claimNext);
      if (claim.isEmpty()) {
        return;
      }
      does(() -> handOver(ledger, claim.get()));
    }
  }

  private void handOver(OneWorker ledger, Attempt.Claim claim) {
    var one = new Sent(clock.instant(), claim.attemptId(), claim.channel(), claim.message());
    tried.add(one);
    if (fails.test(claim)) {
      ledger.failed(claim, "no such person");
    } else if (refuses.apply(claim) != null) {
      ledger.refused(claim, refuses.apply(claim));
    } else {
      sent.add(one);
      ledger.sent(claim, new Handover("ref-" + sent.size()));
    }
  }

  /** The questions that left, in their order. */
  List<String> asked() {
    return sent.stream()
        .filter(one -> one.message().idemKey().startsWith("search:"))
        .map(Sent::to)
        .toList();
  }

  Sent last(String name, ChannelKind channel) {
    return sent.stream()
        .filter(one -> one.to().equals(name + " " + channel))
        .filter(one -> one.message().idemKey().startsWith("search:"))
        .reduce((old, later) -> later)
        .orElseThrow();
  }

  /** By the link in the last mail. */
  Reply answers(String name, Choice choice) {
    return answers(last(name, ChannelKind.EMAIL).token(), choice, "a-" + ++answers);
  }

  Reply answers(String token, Choice choice, String id) {
    return done(
        () ->
            wiring
                .get(Answering.class)
                .answer(AnswerOffer.byLink(token, choice, ChannelKind.EMAIL, id)));
  }

  Search search(long id) {
    return database.em().find(Search.class, id);
  }

  Candidate candidate(long searchId, long technicianId) {
    return wiring.get(Searches.class).lineUp(search(searchId)).candidates().stream()
        .filter(candidate -> candidate.technicianId() == technicianId)
        .findFirst()
        .orElseThrow();
  }

  LegState leg(long searchId, long technicianId, ChannelKind channel) {
    return candidate(searchId, technicianId).leg(channel).state();
  }

  List<HistoryEntry> story(long searchId) {
    return wiring.get(History.class).ofDispatch(searchId);
  }

  List<Long> ids(String sql) {
    List<?> rows = database.em().createNativeQuery(sql).getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }
}
