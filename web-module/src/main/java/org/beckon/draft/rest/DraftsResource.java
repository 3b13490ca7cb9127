package org.beckon.draft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.beckon.draft.DraftLine;
import org.beckon.draft.Drafting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the dispatcher who asks has proposed and not published. */
@Path("drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class DraftsResource {

  @Inject Drafting drafting;

  @GET
  @Operation(summary = "The caller's own proposed changes of the plan, oldest first")
  public List<DraftLine> lines() {
    return drafting.lines();
  }
}
