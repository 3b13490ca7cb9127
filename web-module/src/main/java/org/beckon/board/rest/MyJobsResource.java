package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.beckon.board.MyJob;
import org.beckon.board.MyJobsQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the technician who asks was sent. */
@Path("my/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class MyJobsResource {

  @Inject MyJobsQuery jobs;

  @GET
  @Operation(summary = "The caller's own visits, from today two weeks ahead, by time")
  public List<MyJob> jobs() {
    return jobs.jobs();
  }
}
