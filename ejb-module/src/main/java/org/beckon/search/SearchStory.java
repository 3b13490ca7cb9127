package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Assignment;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.JobRedrawn;
import org.beckon.platform.Caller;

/** What happens in a search, as lines of its chain. */
@ApplicationScoped
class SearchStory {

  @Inject History history;
  @Inject Event<JobRedrawn> redrawn;
  @Inject Caller caller;

  String teller() {
    return caller.name();
  }

  /**
   * @param about any of the places: its job's timeline tells it
   */
  Happening of(String kind, Search search, Assignment about) {
    return Happening.of(kind)
        .dispatch(search.id())
        .job(about.appointment().job().id())
        .appointment(about.appointment().id());
  }

  /** From here on everything that is relative counts. */
  void began(Search search, Assignment about, Instant now) {
    tell(of("search.began", search, about), now);
  }

  void tell(Happening happening, Instant now) {
    history.add(happening, now);
    redrawn.fire(new JobRedrawn(happening.jobId()));
  }
}
