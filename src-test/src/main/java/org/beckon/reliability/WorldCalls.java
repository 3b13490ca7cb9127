package org.beckon.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.beckon.voice.Asterisk;

/**
 * People with telephones, behind an Asterisk. RANG is a call that began, ACCEPTED a message that
 * somebody has heard, ANSWERED what they were told of their answer. Whoever is not spoken to hangs
 * up.
 */
final class WorldCalls implements Asterisk.Callee {

  private static final String CHANNEL = "^beckon\\.";
  private static final int NORMAL = 16;
  private static final int BUSY = 17;
  private static final int NO_ANSWER = 19;
  private static final int BUSY_PERCENT = 10;
  private static final int NO_ANSWER_PERCENT = 25;
  private static final int YES_PERCENT = 60;
  private static final int NO_PERCENT = 85;
  private static final int PATIENCE = 15_000;

  private final ScheduledExecutorService people = Executors.newScheduledThreadPool(4);
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final Asterisk asterisk = new Asterisk(this);
  private final WorldLog log;
  private final Random random;

  WorldCalls(WorldLog log, Random random) {
    this.log = log;
    this.random = random;
  }

  int port() {
    return asterisk.port();
  }

  @Override
  public void rings(String channel, Map<String, String> parameters) {
    numbers.put(channel, parameters.get("endpoint").replaceAll("[^+0-9]", ""));
    write("RANG", channel, "");
    var dice = random.nextInt(100);
    if (dice < BUSY_PERCENT) {
      soon(200, () -> end(channel, BUSY));
    } else if (dice < NO_ANSWER_PERCENT) {
      soon(1_500, () -> end(channel, NO_ANSWER));
    } else {
      soon(300 + random.nextInt(700), () -> pickUp(channel));
    }
  }

  @Override
  public void ringsAlready(String channel) {
    write("REPEATED", channel, "");
  }

  /** Each says one thing after the other, as the words ask for it. */
  @Override
  public void hears(Asterisk.Said said) {
    var media = said.media();
    var words = URLDecoder.decode(media.substring(media.indexOf('=') + 1), StandardCharsets.UTF_8);
    if (words.contains("Press 1 to hear it")) {
      soon(200, () -> asterisk.press(said.channel(), "1"));
    } else if (words.contains("Press 1 to accept")) {
      write("ACCEPTED", said.channel(), words);
      soon(300, () -> answer(said));
    } else {
      if (words.startsWith("Thank you.")) {
        write("ANSWERED", said.channel(), words);
      }
      soon(100, () -> asterisk.finish(said));
    }
  }

  @Override
  public void isHungUpOn(String channel) {
    soon(0, () -> end(channel, NORMAL));
  }

  private void pickUp(String channel) {
    if (asterisk.pickUp(channel)) {
      soon(PATIENCE, () -> end(channel, NORMAL));
    } else {
      end(channel, NORMAL);
    }
  }

  private void answer(Asterisk.Said said) {
    var dice = random.nextInt(100);
    if (dice < YES_PERCENT) {
      asterisk.press(said.channel(), "1");
    } else if (dice < NO_PERCENT) {
      asterisk.press(said.channel(), "3");
    } else {
      end(said.channel(), NORMAL);
    }
  }

  private void end(String channel, int cause) {
    asterisk.end(channel, cause);
  }

  private void soon(int millis, Runnable what) {
    people.schedule(what, millis, TimeUnit.MILLISECONDS);
  }

  private void write(String event, String channel, String words) {
    try {
      log.write("PHONE", event, channel.replaceFirst(CHANNEL, ""), numbers.get(channel), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
