package org.beckon.board;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.beckon.live.LiveChange;
import org.beckon.live.OpenPages;
import org.beckon.live.PlanningMark;
import org.beckon.live.Subject;

/**
 * Hears on every node what has changed, and hands it to the open pages: the new cards of a job.
 * Without a transaction: it only reads, and what is lost is read again with the page.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "beckon-broker"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "changes"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      // One after the other: an older card must not overtake a newer one.
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
public class BoardChanges implements MessageListener {

  @Inject JobDelta delta;
  @Inject Event<LiveChange> changes;
  @Inject OpenPages pages;

  @Override
  public void onMessage(Message message) {
    if (!pages.isAnyThere()) {
      return;
    }
    try {
      var text = message.getBody(String.class);
      var mark = PlanningMark.in(text);
      if (mark.isPresent()) {
        changes.fire(delta.ofPlanning(mark.get()));
      } else if (text.equals("all")) {
        changes.fire(delta.ofEverything());
      } else {
        Subject.in(text).flatMap(delta::of).forEach(changes::fire);
      }
    } catch (JMSException e) {
      throw new IllegalStateException("Unreadable change", e);
    }
  }
}
