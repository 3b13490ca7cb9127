package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.Suggestion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who suits a job, and why, or why not. */
@Path("jobs/{id}/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class SuggestionsResource {

  @Inject BestMatch match;

  @GET
  @Operation(
      summary = "Suggest Best Match: technicians for a job, best first, with reasons",
      description =
          "At startsAt; without it at any start between from (left out: now) and until (left out:"
              + " seven days later), at most 14 days apart. minutes: left out, what the visit or the"
              + " job takes. appointmentId: a visit of the job that is there already. technicianId:"
              + " only this one, with the rank among all, or with every reason why not. limit: left"
              + " out 10, at most 500. Those who cannot take it have no rank and come last.")
  public List<Suggestion> suggest(@PathParam("id") long jobId, @BeanParam MatchParameters wanted) {
    return match.suggest(wanted.of(jobId));
  }
}
