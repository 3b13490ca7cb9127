package org.beckon.search;

import org.beckon.gateway.ChannelKind;

/**
 * Somebody's word, as it came in.
 *
 * @param token from a link, or null
 * @param code typed, or null
 * @param phone the number it was typed at, in international form, or null
 * @param attemptId of the call or message that is answered, where the provider knows, or null
 * @param channel by which it came
 * @param answerId what the provider calls it; the same word told twice has the same
 * @param reason why not, or null
 */
public record AnswerOffer(
    String token,
    String code,
    String phone,
    Long attemptId,
    Choice choice,
    ChannelKind channel,
    String answerId,
    String reason) {

  /** From a link. */
  public static AnswerOffer byLink(
      String token, Choice choice, ChannelKind channel, String answerId) {
    return new AnswerOffer(token, null, null, null, choice, channel, answerId, null);
  }

  /** By keys in a call, or on whatever the provider ties to the message. */
  public static AnswerOffer byAttempt(
      long attemptId, Choice choice, ChannelKind channel, String answerId) {
    return new AnswerOffer(null, null, null, attemptId, choice, channel, answerId, null);
  }

  /**
   * From a phone.
   *
   * @param code null for a bare yes or no, which counts if only one question is open there
   */
  public static AnswerOffer byCode(
      String code, String phone, Choice choice, ChannelKind channel, String answerId) {
    return new AnswerOffer(null, code, phone, null, choice, channel, answerId, null);
  }
}
