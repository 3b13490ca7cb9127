package org.beckon.integration.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beckon.platform.rest.Problem;
import org.beckon.schedule.rest.ConflictsMapper.ConflictProblem;
import org.eclipse.microprofile.openapi.models.Components;

/** Describes how the API says no. */
final class ApiProblems {

  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.of(
              "400", "A field or a header is wrong; field says which, detail says why",
              "401", "No valid token, and no valid login with password",
              "403", "Your roles do not allow this, or it is not yours",
              "404", "There is nothing of that id",
              "409", "Not possible in the present state; conflicts lists what is in the way",
              "412", "Somebody else changed it since you looked; look again",
              "422", "The Idempotency-Key was used for another request",
              "428", "If-Match is missing"));

  private ApiProblems() {}

  static Stream<String> possible(boolean writes, boolean needsVersion) {
    return REASONS.keySet().stream()
        .filter(status -> writes || !status.equals("409") && !status.equals("422"))
        .filter(status -> needsVersion || !status.equals("412") && !status.equals("428"));
  }

  static void describe(Components components, ApiSchemas schemas) {
    REASONS.forEach(
        (status, reason) -> {
          var type = status.equals("409") ? ConflictProblem.class : Problem.class;
          var media = createMediaType().schema(schemas.of(type));
          components.addResponse(
              "P" + status,
              createAPIResponse()
                  .description(reason)
                  .content(createContent().addMediaType(Problem.MEDIA_TYPE, media)));
        });
  }
}
