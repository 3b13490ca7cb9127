package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.gateway.ChannelKind;
import org.beckon.job.JobStatus;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.schedule.JobCancellation;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of people's answers, reservations, and of what is done by hand meanwhile. */
class AnsweringTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  long ada;
  long bo;
  long cy;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
    ada = world.hire("Ada");
    bo = world.hire("Bo");
    cy = world.hire("Cy");
  }

  @AfterEach
  void invariants() {
    Invariants.hold(database.em());
  }

  private SearchPlan byMail(Long... people) {
    return SearchWorld.plan(List.of(people), ChannelKind.EMAIL);
  }

  @Test
  void s0_76_a_yes_assigns_confirms_to_both_and_fills_the_last_place() {
    var visit = world.visit(1);
    var id = world.start(byMail(ada, bo), visit);
    world.run();
    var reply = world.answers("Ada", Choice.ACCEPT);
    world.run();

    assertThat(reply.text()).startsWith("You are assigned. Thank you. WO-");
    var place = place(visit.id(), ada);
    assertThat(place.status()).isEqualTo(AssignmentStatus.PLANNED);
    assertThat(place.appointment().job().status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
    assertThat(world.sent)
        .extracting(one -> one.message().recipientName() + ": " + one.message().subject())
        .anyMatch(line -> line.startsWith("Ada: You are assigned"))
        .anyMatch(line -> line.startsWith("Harbor Point Hotel: Somebody comes"));
    world.runAfter(Duration.ofHours(2));
    assertThat(world.asked()).containsExactly("Ada EMAIL");
  }

  @Test
  void s0_78_a_yes_by_phone_settles_the_mail_and_s0_80_a_no_moves_on_at_once() {
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL, ChannelKind.SMS);
    var id = world.start(new PlanWith(plan).gap(Duration.ZERO), world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada SMS");
    var sms = world.last("Ada", ChannelKind.SMS);
    var reply =
        world.done(
            () ->
                world
                    .wiring
                    .get(Answering.class)
                    .answer(
                        AnswerOffer.byCode(
                            sms.code(),
                            sms.message().endpoint(),
                            Choice.DECLINE,
                            ChannelKind.SMS,
                            "m-1")));
    assertThat(reply.effect()).isEqualTo(Effect.DECLINED);
    assertThat(world.leg(id, ada, ChannelKind.SMS)).isEqualTo(LegState.DECLINED);
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.CANCELED);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada SMS", "Bo EMAIL", "Bo SMS");
  }

  @Test
  void a_bare_number_counts_only_if_one_question_is_open_and_nonsense_gets_help() {
    world.start(SearchWorld.plan(List.of(ada), ChannelKind.SMS), world.visit(1));
    world.run();
    var phone = world.last("Ada", ChannelKind.SMS).message().endpoint();
    var answering = world.wiring.get(Answering.class);
    assertThat(
            answering
                .answer(AnswerOffer.byCode("0000", phone, Choice.ACCEPT, ChannelKind.SMS, "m-1"))
                .effect())
        .isEqualTo(Effect.UNKNOWN);
    world.start(
        SearchWorld.plan(List.of(ada), ChannelKind.SMS), world.visit(1, Duration.ofHours(48)));
    assertThat(bare(phone, "m-2")).isEqualTo(Effect.UNKNOWN);
    world.runAfter(Duration.ofMinutes(4));
    world.runAfter(Duration.ofMinutes(1));
    assertThat(bare(phone, "m-3")).isEqualTo(Effect.ACCEPTED);
  }

  @Test
  void s0_64_busy_is_no_response_with_its_cause_and_the_next_way_is_used_at_once() {
    var way = Way.usual(ChannelKind.PHONE);
    var later = new Way(ChannelKind.EMAIL, Duration.ofMinutes(30), Duration.ofMinutes(30));
    var plan = new PlanWith(byMail(ada, bo)).ways(List.of(way, later));
    var id = world.start(plan, world.visit(1));
    world.run();
    var call = world.last("Ada", ChannelKind.PHONE).attemptId();
    var reports = world.wiring.get(LegReports.class);
    world.does(() -> reports.delivered(call));
    world.does(() -> reports.silent(call, Silence.BUSY));
    world.does(() -> reports.delivered(call));
    world.run();

    assertThat(world.leg(id, ada, ChannelKind.PHONE)).isEqualTo(LegState.NO_RESPONSE);
    assertThat(world.candidate(id, ada).leg(ChannelKind.PHONE).reason()).contains("busy");
    assertThat(world.asked()).containsExactly("Ada PHONE", "Ada EMAIL");
    assertThat(
            world
                .done(
                    () ->
                        world
                            .wiring
                            .get(Answering.class)
                            .answer(
                                AnswerOffer.byAttempt(
                                    call, Choice.ACCEPT, ChannelKind.PHONE, "call-1")))
                .effect())
        .isEqualTo(Effect.ACCEPTED);
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.CANCELED);
  }

  private Effect bare(String phone, String id) {
    return world
        .done(
            () ->
                world
                    .wiring
                    .get(Answering.class)
                    .answer(AnswerOffer.byCode(null, phone, Choice.ACCEPT, ChannelKind.SMS, id)))
        .effect();
  }

  @Test
  void t_ans_1_and_t_seat_2_the_same_answer_again_has_no_further_effect_and_the_same_reply() {
    var id = world.start(byMail(ada, bo), world.visit(2));
    world.run();
    var token = world.last("Ada", ChannelKind.EMAIL).token();
    // Killed before it was committed: as if it had not been said.
    world
        .wiring
        .get(Answering.class)
        .answer(AnswerOffer.byLink(token, Choice.ACCEPT, ChannelKind.EMAIL, "x"));
    world.wiring.fired().clear();
    database.rollbackAndForget();
    // Killed between commit and reply: said again.
    var first = world.answers(token, Choice.ACCEPT, "x");
    var lines = world.story(id).size();
    assertThat(world.answers(token, Choice.ACCEPT, "x")).isEqualTo(first);
    assertThat(world.answers(token, Choice.ACCEPT, "y")).isEqualTo(first);
    assertThat(first.effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(world.story(id)).hasSize(lines);
  }

  @Test
  void t_ans_2_who_gives_a_place_back_is_asked_first_and_the_next_one_is_searched_for() {
    var visit = world.visit(1);
    var id = world.start(byMail(ada, bo), visit);
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    assertThat(world.answers("Ada", Choice.DECLINE).effect()).isEqualTo(Effect.CONFIRM);
    assertThat(place(visit.id(), ada)).isNotNull();

    assertThat(world.answers("Ada", Choice.WITHDRAW).effect()).isEqualTo(Effect.WITHDRAWN);
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.ACTIVE);
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.DECLINED);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
    assertThat(world.sent)
        .anyMatch(one -> one.message().subject().startsWith("We look for somebody else"));
    assertThat(world.answers("Bo", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(place(visit.id(), bo)).isNotNull();
  }

  @Test
  void t_ans_3_a_yes_after_a_no_counts_while_there_is_a_place() {
    var id = world.start(byMail(ada, bo), world.visit(1));
    world.run();
    assertThat(world.answers("Ada", Choice.DECLINE).effect()).isEqualTo(Effect.DECLINED);
    world.run();
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(world.leg(id, bo, ChannelKind.EMAIL)).isEqualTo(LegState.CANCELED);
  }

  @Test
  void t_late_1_after_the_turn_a_yes_counts_as_long_as_there_is_a_place() {
    var id = world.start(byMail(ada, bo), world.visit(1));
    world.run();
    world.runAfter(Duration.ofMinutes(31));
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.NO_RESPONSE);
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
  }

  @Test
  void t_late_2_when_the_place_is_gone_they_stand_by_and_are_told() {
    var id = world.start(new PlanWith(byMail(ada, bo)).width(2), world.visit(1));
    world.run();
    world.answers("Bo", Choice.ACCEPT);
    var reply = world.answers("Ada", Choice.ACCEPT);
    assertThat(reply.effect()).isEqualTo(Effect.FILLED_ALREADY);
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.ACCEPTED_LATE);
    assertThat(world.answers("Ada", Choice.ACCEPT)).isEqualTo(reply);
  }

  @Test
  void t_late_3_what_was_canceled_is_canceled_also_for_who_says_yes() {
    var visit = world.visit(1);
    var id = world.start(byMail(ada), visit);
    world.run();
    var job = world.appointment(visit.id()).job();
    world.does(
        () -> world.wiring.get(JobCancellation.class).cancel(job.id(), job.version(), "gone"));
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.CANCELED);
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.CANCELED);
  }

  @Test
  void t_late_4_after_the_visit_began_or_where_late_answers_do_not_count_it_is_over() {
    world.start(byMail(ada), world.visit(1, Duration.ofHours(2)));
    world.run();
    world.runAfter(Duration.ofHours(3));
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.OVER);

    world.start(new PlanWith(byMail(bo, cy)).acceptLate(false), world.visit(1));
    world.run();
    world.runAfter(Duration.ofMinutes(31));
    assertThat(world.answers("Bo", Choice.ACCEPT).effect()).isEqualTo(Effect.OVER);
  }

  @Test
  void who_cannot_come_any_more_is_told_so_and_the_next_one_is_asked() {
    var visit = world.visit(1);
    world.start(byMail(ada, bo), visit);
    world.run();
    var other = world.visit(1);
    book(other.id(), ada);
    var reply = world.answers("Ada", Choice.ACCEPT);
    assertThat(reply.effect()).isEqualTo(Effect.NOT_POSSIBLE);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
  }

  @Test
  void who_is_taken_elsewhere_is_passed_over_without_being_asked() {
    book(world.visit(1).id(), ada);
    var id = world.start(byMail(ada, bo), world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Bo EMAIL");
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.SKIPPED);
  }

  @Test
  void s0_83_one_queue_for_a_stack_and_nobody_is_given_two_places_of_it() {
    var first = world.visit(1);
    var second = world.visit(1, Duration.ofHours(48));
    var id = world.start(new PlanWith(byMail(ada, bo)).width(2), first, second);
    world.run();
    assertThat(world.answers("Bo", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(world.answers("Bo", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.ACTIVE);
    world.answers("Ada", Choice.ACCEPT);
    assertThat(place(first.id(), bo)).isNotNull();
    assertThat(place(second.id(), ada)).isNotNull();
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
  }

  @Test
  void s0_84_in_a_stack_more_than_one_person_has_accepted() {
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL, ChannelKind.PHONE);
    var id = world.start(new PlanWith(plan).width(2), world.visit(2));
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    world.answers("Bo", Choice.ACCEPT);

    assertThat(world.wiring.get(SearchQuery.class).sheet(id).candidates())
        .allMatch(
            candidate ->
                candidate.legs().stream().anyMatch(leg -> leg.state() == LegState.ACCEPTED))
        .hasSize(2);
  }

  @Test
  void t_seat_3_who_is_booked_by_hand_takes_a_place_and_the_search_for_it_stops() {
    var visit = world.visit(1);
    var id = world.start(byMail(ada, bo), visit);
    book(visit.id(), cy);
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
    world.run();
    assertThat(world.asked()).isEmpty();
  }

  @Test
  void t_seat_3_who_is_taken_off_by_hand_no_longer_has_it() {
    var visit = world.visit(1);
    world.start(byMail(ada, bo), visit);
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    var place = place(visit.id(), ada);
    world.does(() -> world.wiring.get(Scheduling.class).unassign(place.id(), place.version()));
    assertThat(world.answers("Ada", Choice.DECLINE).effect()).isEqualTo(Effect.DECLINED);
  }

  @Test
  void t_res_1_a_reservation_keeps_the_place_and_a_yes_books_it() {
    var visit = world.visit(1);
    var id = world.start(byMail(bo), visit);
    reserve(visit.id(), ada, true);
    assertThat(world.appointment(visit.id()).isHeldBy(technician(ada))).isFalse();
    world.run();
    assertThat(world.answers("Bo", Choice.ACCEPT).effect()).isEqualTo(Effect.FILLED_ALREADY);
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    assertThat(place(visit.id(), ada)).isNotNull();
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
  }

  @Test
  void s0_28_who_is_reserved_is_told_so_in_the_words_that_the_office_chose() {
    world
        .wiring
        .get(org.beckon.template.TemplateChange.class)
        .change(
            List.of(
                new org.beckon.template.ChangeTemplate(
                    org.beckon.template.TemplateName.RESERVATION_TO_PERSON,
                    org.beckon.template.TemplateForm.BODY,
                    "Dear {person}, please come: {visit}.\n{answer}",
                    0)));
    var visit = world.visit(1);
    world.done(
        () ->
            world
                .wiring
                .get(Reserving.class)
                .reserve(
                    new ReservePlace(visit.id(), ada, List.of(ChannelKind.EMAIL), null, true)));
    world.run();

    var mail = world.last("Ada", ChannelKind.EMAIL).message();
    assertThat(mail.subject()).startsWith("Reserved for you, please answer: WO-");
    assertThat(mail.text()).startsWith("Dear Ada, please come: WO-");
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
  }

  @Test
  void t_res_2_without_booking_by_itself_a_yes_waits_for_the_office() {
    var visit = world.visit(1);
    var reservation = reserve(visit.id(), ada, false);
    assertThatThrownBy(() -> world.does(() -> world.wiring.get(Reserving.class).book(reservation)))
        .isInstanceOf(Conflict.class);
    world.run();
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.RESERVED);
    Invariants.hold(database.em());
    world.runAfter(Duration.ofHours(1));
    assertThat(world.appointment(visit.id()).isHeldBy(technician(ada))).isFalse();
    world.does(() -> world.wiring.get(Reserving.class).book(reservation));
    assertThat(place(visit.id(), ada)).isNotNull();
  }

  @Test
  void t_res_3_without_an_answer_the_place_is_free_again_and_the_search_goes_on() {
    var visit = world.visit(1);
    reserve(visit.id(), ada, true);
    world.start(byMail(bo), visit);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL");
    world.runAfter(Duration.ofMinutes(31));
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.OVER);
  }

  @Test
  void s0_25_a_no_to_a_reservation_frees_the_place() {
    var visit = world.visit(1);
    reserve(visit.id(), ada, true);
    world.run();
    assertThat(world.answers("Ada", Choice.DECLINE).effect()).isEqualTo(Effect.DECLINED);
    assertThat(reserve(visit.id(), bo, true)).isPositive();
  }

  private long reserve(long visitId, long technicianId, boolean autoBook) {
    return world.done(
        () ->
            world
                .wiring
                .get(Reserving.class)
                .reserve(
                    new ReservePlace(
                        visitId, technicianId, List.of(ChannelKind.EMAIL), null, autoBook)));
  }

  private void book(long visitId, long technicianId) {
    var visit = world.appointment(visitId);
    world.done(
        () ->
            world
                .wiring
                .get(Scheduling.class)
                .place(
                    new PlaceJob(
                        visit.job().id(),
                        visitId,
                        visit.version(),
                        technicianId,
                        visit.time().startsAt(),
                        null,
                        null)));
  }

  private org.beckon.technician.Technician technician(long id) {
    return database.em().find(org.beckon.technician.Technician.class, id);
  }

  private Assignment place(long visitId, long technicianId) {
    return world
        .appointment(visitId)
        .places()
        .filter(one -> one.technician().filter(t -> t.id() == technicianId).isPresent())
        .findFirst()
        .orElse(null);
  }
}
