package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.beckon.gateway.ChannelKind;

/** One word of somebody's, kept once however often a provider tells it, with what came of it. */
@Entity
@SequenceGenerator(name = "answer_seq", sequenceName = "answer_seq")
public class Answer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_seq")
  private Long id;

  @Column(name = "offer_id", nullable = false, updatable = false)
  private long offerId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ChannelKind channel;

  @Column(name = "answer_id", nullable = false, updatable = false)
  private String answerId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Choice choice;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Effect effect;

  @Column(nullable = false, updatable = false)
  private Instant at;

  protected Answer() {}

  Answer(long offerId, AnswerOffer said, Effect effect, Instant now) {
    this.offerId = offerId;
    this.channel = said.channel();
    this.answerId = said.answerId();
    this.choice = said.choice();
    this.effect = effect;
    this.at = now;
  }

  Effect effect() {
    return effect;
  }
}
