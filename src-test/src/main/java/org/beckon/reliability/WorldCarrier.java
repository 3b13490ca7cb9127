package org.beckon.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.beckon.sms.Carrier;

/** Phones behind an SMPP server. They know a message by the number its sender gave it, no more. */
final class WorldCarrier {

  private final WorldLog log;
  private final WorldAnswers answers;
  private final Carrier carrier = new Carrier(this::show);

  WorldCarrier(WorldLog log, WorldAnswers answers) {
    this.log = log;
    this.answers = answers;
  }

  int port() {
    return carrier.port();
  }

  private void show(Carrier.Text text) {
    try {
      log.write(
          "SMS", "ACCEPTED", text.reference() + " " + text.to(), "+" + text.to(), text.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.toSms("+" + text.to(), text.words(), carrier);
  }
}
