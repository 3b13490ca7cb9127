package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.gateway.ChannelKind;
import org.beckon.inbound.AnswerByLink;
import org.beckon.inbound.AnswerReply;
import org.beckon.inbound.Choice;
import org.beckon.inbound.InboundDesk;
import org.beckon.inbound.Intake;
import org.beckon.inbound.OfferSheet;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S0-74, S0-75: what people answer by any channel reaches the search that asked")
class InboundAnswersTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  long ada;
  long bo;
  long search;
  int events;

  @BeforeEach
  void open() {
    world = new SearchWorld(database);
    world.wiring.plug(world.wiring.get(InboundAnswers.class));
    ada = world.hire("Ada");
    bo = world.hire("Bo");
  }

  @Test
  void a_text_with_the_code_gives_the_place_and_says_so_however_often_it_comes() {
    ask(ChannelKind.SMS);

    var first = text("Ada", "1");
    assertThat(first).startsWith("Replied: You are assigned. Thank you. WO-");
    assertThat(text("Ada", "1")).isEqualTo(first);
    assertThat(world.candidate(search, ada).assignmentId()).isPresent();
    assertThat(world.search(search).outcome()).contains(DispatchOutcome.FILLED);
  }

  @Test
  void a_text_without_a_code_is_enough_when_one_question_is_open() {
    ask(ChannelKind.SMS);

    assertThat(came(Map.of("from", "+16175550001", "text", "no"))).startsWith("Replied: Thank you");
    world.run();
    assertThat(world.asked()).containsExactly("Ada SMS", "Bo SMS");
  }

  @Test
  void who_accepted_and_says_no_is_asked_whether_that_is_meant() {
    ask(ChannelKind.SMS);
    text("Ada", "1");

    assertThat(text("Ada", "2")).contains("To give it back, answer 3.");
    assertThat(world.candidate(search, ada).assignmentId()).isPresent();
    assertThat(text("Ada", "3")).contains("You no longer have this.");
    assertThat(world.candidate(search, ada).assignmentId()).isEmpty();
  }

  @Test
  void not_today_declines_this_one_and_says_that_others_are_open() {
    ask(ChannelKind.SMS);

    assertThat(text("Ada", "9")).endsWith("Other questions of today need their own answer.");
    assertThat(world.leg(search, ada, ChannelKind.SMS)).isEqualTo(LegState.DECLINED);
  }

  @Test
  void a_link_is_looked_at_without_effect_and_acts_when_its_button_is_pressed() {
    ask(ChannelKind.EMAIL);
    var token = world.last("Ada", ChannelKind.EMAIL).token();

    var sheet = sheet(token);
    assertThat(sheet.name()).isEqualTo("Ada");
    assertThat(sheet.open()).isTrue();
    assertThat(sheet.answer()).isNull();
    assertThat(sheet.facts())
        .extracting(OfferSheet.Fact::label)
        .containsExactly("When", "Where", "Please answer by");
    assertThat(world.leg(search, ada, ChannelKind.EMAIL)).isEqualTo(LegState.SENT);

    assertThat(press(token, Choice.ACCEPT).kind()).isEqualTo(AnswerReply.Kind.ACCEPTED);
    assertThat(press(token, Choice.ACCEPT).words()).startsWith("You are assigned.");
    assertThat(sheet(token).held()).isTrue();
    assertThat(press(token, Choice.DECLINE).words()).startsWith("You said yes to this");
    assertThat(press(token, Choice.WITHDRAW).kind()).isEqualTo(AnswerReply.Kind.DECLINED);
    assertThat(sheet(token).answer()).isEqualTo("No");
  }

  @Test
  void an_answer_after_the_place_is_gone_is_told_so() {
    ask(ChannelKind.EMAIL);
    var token = world.last("Ada", ChannelKind.EMAIL).token();
    press(token, Choice.DECLINE);
    world.run();
    press(world.last("Bo", ChannelKind.EMAIL).token(), Choice.ACCEPT);

    assertThat(sheet(token).open()).isFalse();
    var late = press(token, Choice.ACCEPT);
    assertThat(late.kind()).isEqualTo(AnswerReply.Kind.TOO_LATE);
    assertThat(late.words()).startsWith("Thank you, but every place is filled already.");
    assertThat(world.candidate(search, ada).assignmentId()).isEmpty();
  }

  @Test
  void a_forged_link_shows_and_does_nothing() {
    ask(ChannelKind.EMAIL);
    var links = world.wiring.get(AnswerByLink.class);

    assertThat(links.offer("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    assertThat(press("AAAAAAAAAAAAAAAAAAAAAA", Choice.ACCEPT).isProgress()).isFalse();
    assertThat(world.ids("select id from answer")).isEmpty();
  }

  @Test
  void a_key_during_the_call_gives_the_place() {
    ask(ChannelKind.PHONE);
    came(Map.of("digit", "1", "reference", key("Ada", ChannelKind.PHONE), "from", "+16175550001"));

    assertThat(world.candidate(search, ada).assignmentId()).isPresent();
  }

  @Test
  void a_call_that_is_busy_moves_on_at_once_and_keeps_the_cause() {
    ask(ChannelKind.PHONE);
    came(Map.of("outcome", "BUSY", "reference", key("Ada", ChannelKind.PHONE)));
    world.deliver();

    assertThat(world.candidate(search, ada).leg(ChannelKind.PHONE).reason()).contains("busy");
    assertThat(world.asked()).containsExactly("Ada PHONE", "Bo PHONE");
  }

  @Test
  void receipts_show_in_the_search_and_a_text_that_did_not_arrive_moves_it_on_at_once() {
    ask(ChannelKind.SMS);
    var key = key("Ada", ChannelKind.SMS);
    came(Map.of("state", "delivered", "reference", key));
    hear("Ada");
    assertThat(world.leg(search, ada, ChannelKind.SMS)).isEqualTo(LegState.DELIVERED);

    text("Ada", "2");
    world.run();
    came(Map.of("state", "undelivered", "reference", key("Bo", ChannelKind.SMS), "why", "gone"));
    hear("Bo");
    var leg = world.candidate(search, bo).leg(ChannelKind.SMS);
    assertThat(leg.state()).isEqualTo(LegState.NO_RESPONSE);
    assertThat(leg.reason()).contains("Not delivered: gone");
    assertThat(world.search(search).outcome()).contains(DispatchOutcome.EXHAUSTED);
  }

  @Test
  void what_nobody_heard_of_is_found_by_the_timer_before_the_cue_comes() {
    world.fails = claim -> claim.message().recipientName().equals("Ada");
    search = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL), world.visit(1));
    world.deliver();
    assertThat(world.leg(search, ada, ChannelKind.EMAIL)).isEqualTo(LegState.IN_FLIGHT);

    world.does(world.wiring.get(SearchDesk.class)::stepOnDue);
    world.deliver();
    assertThat(world.leg(search, ada, ChannelKind.EMAIL)).isEqualTo(LegState.FAILED);
    assertThat(world.asked()).containsExactly("Bo EMAIL");
  }

  private void ask(ChannelKind channel) {
    search = world.start(SearchWorld.plan(List.of(ada, bo), channel), world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Ada " + channel);
  }

  private String text(String name, String choice) {
    var question = world.last(name, ChannelKind.SMS);
    return came(
        Map.of("from", question.message().endpoint(), "text", question.code() + " " + choice));
  }

  private String key(String name, ChannelKind channel) {
    return world.last(name, channel).message().idemKey();
  }

  /** Somebody's provider tells us; returns what was made of it. */
  private String came(Map<String, String> fields) {
    world.does(() -> world.wiring.get(Intake.class).take("smpp", "e" + ++events, fields));
    var id = world.ids("select max(id) from inbound_event").get(0);
    world.does(() -> world.wiring.get(InboundDesk.class).act(id));
    return (String)
        database
            .em()
            .createNativeQuery("select outcome from inbound_event where id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  private void hear(String name) {
    var attempt = world.last(name, ChannelKind.SMS).attemptId();
    world.does(() -> world.wiring.get(LegReports.class).heard(attempt));
  }

  private OfferSheet sheet(String token) {
    return world.wiring.get(AnswerByLink.class).offer(token).orElseThrow();
  }

  private AnswerReply press(String token, Choice choice) {
    return world.done(() -> world.wiring.get(AnswerByLink.class).answer(token, choice, null));
  }
}
