package org.beckon.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does a write once, however often its sender asks (C15). The key, the write and the answer are
 * committed together or not at all, so a lost answer can always be asked for again.
 */
@ApplicationScoped
public class OnceOnly {

  @Inject KeptAnswers answers;
  @Inject Clock clock;

  /** A refusal leaves nothing behind: the same key may be tried again. */
  @Transactional
  public Answer answer(Optional<RequestKey> key, Supplier<Answer> write) {
    if (key.isEmpty()) {
      return written(write);
    }
    if (!answers.claim(key.get(), clock.instant())) {
      return answers.get(key.get());
    }
    var answer = written(write);
    answers.keep(key.get(), answer);
    return answer;
  }

  private Answer written(Supplier<Answer> write) {
    var answer = write.get();
    answers.settle();
    return answer;
  }
}
