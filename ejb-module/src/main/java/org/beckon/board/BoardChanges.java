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
import java.util.Arrays;
import org.beckon.live.LiveChange;
import org.beckon.live.OpenPages;
import org.beckon.live.PlanningMark;

/**
 * Hears on every node which jobs have changed, and hands their new cards to the open pages. Without
 * a transaction: it only reads, and what is lost is read again with the page.
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
        Arrays.stream(text.split(",")).map(Long::valueOf).forEach(this::tell);
      }
    } catch (JMSException e) {
      throw new IllegalStateException("Unreadable change", e);
    }
  }

  private void tell(long jobId) {
    delta.ofJob(jobId).forEach(changes::fire);
  }
}
