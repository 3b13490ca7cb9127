package org.beckon.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beckon.platform.Require;

/**
 * What the page behind a link does, without a login (S0-74): the token says who asks. Looking
 * changes nothing, because mail scanners look at every link.
 */
@Stateless
@PermitAll
public class AnswerByLink {

  private static final int LONGEST_TOKEN = 100;

  @Inject Answerers answerers;

  /** Empty for a token that is none of ours. */
  public Optional<OfferSheet> offer(String token) {
    return isPlausible(token) ? answerers.offer(token) : Optional.empty();
  }

  /**
   * Accepts or declines.
   *
   * @param reason why somebody declines, or null
   */
  public AnswerReply answer(String token, Choice choice, String reason) {
    Require.given("choice", choice);
    var why = Require.optionalText("reason", reason, 200).orElse(null);
    return isPlausible(token)
        ? answerers.answer(InboundAnswer.byLink(token, choice, why))
        : AnswerReply.NOT_KNOWN;
  }

  private static boolean isPlausible(String token) {
    return token != null && token.length() <= LONGEST_TOKEN && token.matches("[A-Za-z0-9_-]+");
  }
}
