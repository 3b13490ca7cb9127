package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.beckon.live.JobRedrawn;
import org.beckon.notification.DeliveryChanged;

/**
 * What became of a message shows on the job it is about. Nothing of the job itself has changed: a
 * search that follows its job must not go on while it is at asking somebody.
 */
@ApplicationScoped
class DeliveryChanges {

  @Inject Event<JobRedrawn> redrawn;

  void pass(@Observes DeliveryChanged delivery) {
    if (delivery.jobId() != null) {
      redrawn.fire(new JobRedrawn(delivery.jobId()));
    }
  }
}
