package org.beckon.voice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.inbound.CallOutcome;
import org.beckon.inbound.Intake;

/**
 * One call, from ringing to its end: says what the menu says, hears the keys, and tells what became
 * of it. Answers are kept before the person hears that they are noted (B8.4).
 */
final class Call {

  static final String PROVIDER = "ari";

  /** Q.850: what was wrong was neither the person nor their phone. */
  private static final int BUSY = 17;

  private static final Set<Integer> NOBODY_THERE = Set.of(0, 16, 18, 19);

  private static final Logger LOG = System.getLogger(Call.class.getName());

  private CompletableFuture<Void> events = CompletableFuture.completedFuture(null);
  private final String reference;
  private final String channel;
  private final String number;
  private final CallMenu menu;
  private final AriChannels channels;
  private final Intake intake;
  private final long waitMillis;
  private boolean pickedUp;
  private boolean ending;
  private int said;

  Call(
      AriGateway.Ringing ringing,
      CallMenu menu,
      AriChannels channels,
      Intake intake,
      long waitMillis) {
    this.reference = ringing.reference();
    this.channel = ringing.channel();
    this.number = ringing.number();
    this.menu = menu;
    this.channels = channels;
    this.intake = intake;
    this.waitMillis = waitMillis;
  }

  /** Not on the thread that listens, and yet one event after the other. */
  void hearSoon(AriEvent event) {
    events = events.thenRunAsync(() -> hear(event)).exceptionally(Call::log);
  }

  private static Void log(Throwable broken) {
    LOG.log(Level.WARNING, "A call could not go on", broken);
    return null;
  }

  private synchronized void hear(AriEvent event) {
    switch (event.type()) {
      case "StasisStart" -> pickUp();
      case "ChannelDtmfReceived" -> key(event.digit());
      case "PlaybackFinished" -> finished(event.playback());
      case "ChannelDestroyed" -> end(event.cause());
      default -> {
        // Asterisk tells more than we need.
      }
    }
  }

  private void pickUp() {
    pickedUp = true;
    keep("picked-up", Map.of("state", "answered", "reference", reference));
    say(menu.answered());
  }

  private void key(String digit) {
    if (digit == null || digit.length() != 1 || ending) {
      return;
    }
    channels.stop(playback());
    var step = menu.key(digit.charAt(0));
    if (step.answer() != null) {
      keep(
          "key", Map.of("digit", step.answer().toString(), "reference", reference, "from", number));
    }
    say(step);
  }

  private void finished(String playback) {
    if (!playback().equals(playback)) {
      return;
    }
    if (ending) {
      channels.hangUp(channel);
      return;
    }
    var heard = said;
    CompletableFuture.delayedExecutor(waitMillis, TimeUnit.MILLISECONDS)
        .execute(() -> silentSince(heard));
  }

  private synchronized void silentSince(int heard) {
    if (said == heard && !ending) {
      say(menu.silence());
    }
  }

  private void end(int cause) {
    ending = true;
    if (!menu.hasAnswer()) {
      keep("end", Map.of("outcome", outcome(cause).name(), "reference", reference));
    }
  }

  private CallOutcome outcome(int cause) {
    if (pickedUp) {
      return CallOutcome.NO_INPUT;
    }
    if (cause == BUSY) {
      return CallOutcome.BUSY;
    }
    return NOBODY_THERE.contains(cause) ? CallOutcome.NO_ANSWER : CallOutcome.FAILED;
  }

  private void say(CallMenu.Step step) {
    said++;
    ending = step.last();
    channels.play(channel, playback(), step.say());
  }

  private void keep(String what, Map<String, String> fields) {
    intake.take(PROVIDER, reference + "|" + what, fields);
  }

  private String playback() {
    return channel + "." + said;
  }
}
