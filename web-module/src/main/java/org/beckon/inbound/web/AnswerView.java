package org.beckon.inbound.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.beckon.inbound.AnswerByLink;
import org.beckon.inbound.AnswerReply;
import org.beckon.inbound.OfferSheet;
import org.beckon.platform.web.Parameters;

/** Behind /answer.xhtml: what a link asks. Looking changes nothing; {@link AnswerServlet} acts. */
@Named
@RequestScoped
public class AnswerView {

  @Inject AnswerByLink answers;
  @Inject Parameters sent;
  @Inject ExternalContext external;

  private String token;
  private OfferSheet offer;
  private AnswerReply reply;

  @PostConstruct
  void open() {
    token = sent.text(AnswerServlet.TOKEN);
    offer = answers.offer(token).orElse(null);
    reply = (AnswerReply) external.getRequestMap().get(AnswerServlet.REPLY);
    if (offer == null) {
      external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public String getToken() {
    return token;
  }

  /** Null for a link that is none of ours. */
  public OfferSheet getOffer() {
    return offer;
  }

  /** What was said to the answer, or null before one was given. */
  public AnswerReply getReply() {
    return reply;
  }
}
