package org.beckon.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.LateDispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.job.JobIntake;
import org.beckon.notification.Resending;
import org.beckon.platform.web.Parameters;
import org.beckon.schedule.JobCancellation;
import org.beckon.schedule.Scheduling;

/**
 * What is done to a job on its page. Every button says which version was seen; after every one,
 * done or refused, the page shows how things are.
 */
@Named
@RequestScoped
public class JobActions {

  @Inject JobView page;
  @Inject Dispatching dispatching;
  @Inject LateDispatching late;
  @Inject Scheduling scheduling;
  @Inject FieldWork fieldWork;
  @Inject JobIntake intake;
  @Inject JobCancellation cancellation;
  @Inject Resending resending;
  @Inject Parameters sent;

  /** Send to Tech (S2-18). */
  public void send() {
    act(() -> dispatching.send(new SendAppointment(id(), seenVersion())));
  }

  /** What waits for its time does not go out (S1-23). */
  public void withdraw() {
    act(() -> late.withdraw(id(), seenVersion(), null));
  }

  /** The technician's next step, on his behalf (S1-85). */
  public void step() {
    var step = sent.choice("step", FieldStep.class);
    act(() -> fieldWork.take(id(), seenVersion(), step));
  }

  public void unassign() {
    act(() -> scheduling.unassign(id(), seenVersion()));
  }

  public void accept() {
    act(() -> intake.accept(id(), seenVersion()));
  }

  public void restore() {
    act(() -> cancellation.restore(id(), seenVersion()));
  }

  /** Sends a message again, to the address on record today (S1-111). */
  public void resend() {
    act(() -> resending.resend(id()));
  }

  /** Something is about to be taken back; asks why. */
  public void ask() {
    page.ask(new Question(sent.choice("kind", TakeBack.class), id(), seenVersion()));
  }

  /** The reason was given. */
  public void answer() {
    var asked = page.getQuestion();
    act(() -> takeBack(asked));
    page.ask(null);
  }

  private void takeBack(Question asked) {
    switch (asked.getKind()) {
      case CANCEL -> cancellation.cancel(asked.id(), asked.seenVersion(), asked.getReason());
      case DECLINE -> intake.decline(asked.id(), asked.seenVersion(), asked.getReason());
      case RECALL -> dispatching.recall(asked.id(), asked.seenVersion(), asked.getReason());
      case REMOVE_VISIT -> scheduling.removeAppointment(asked.id(), asked.seenVersion());
    }
  }

  private void act(Runnable action) {
    try {
      action.run();
    } finally {
      page.refresh();
    }
  }

  /** Not called id: that is the view parameter, which is about the page. */
  private long id() {
    return sent.id("target");
  }

  private int seenVersion() {
    return sent.version("seenVersion");
  }
}
