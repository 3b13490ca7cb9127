package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.beckon.live.JobChanged;
import org.beckon.notification.DeliveryChanged;

/** What became of a message shows on the job it is about. */
@ApplicationScoped
class DeliveryChanges {

  @Inject Event<JobChanged> changed;

  void pass(@Observes DeliveryChanged delivery) {
    if (delivery.jobId() != null) {
      changed.fire(new JobChanged(delivery.jobId()));
    }
  }
}
