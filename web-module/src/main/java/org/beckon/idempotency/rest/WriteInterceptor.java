package org.beckon.idempotency.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.beckon.idempotency.Answer;
import org.beckon.idempotency.OnceOnly;
import org.beckon.platform.rest.JsonFormat;

/** Puts every write into one transaction with its key and its answer. */
@Write
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class WriteInterceptor {

  @Inject OnceOnly once;
  @Inject CurrentWrite write;

  /** A kept answer leaves as an exception would: the operation it answers is not called again. */
  @AroundInvoke
  Object once(InvocationContext operation) {
    var result = new Object[1];
    var answer =
        once.answer(
            write.key(),
            () -> {
              result[0] = called(operation);
              return answerOf(result[0]);
            });
    if (answer.replayed()) {
      throw new WebApplicationException(response(answer));
    }
    return result[0];
  }

  private static Object called(InvocationContext operation) {
    try {
      return operation.proceed();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new IllegalStateException("Resources throw nothing that is checked", impossible);
    }
  }

  private static Answer answerOf(Object result) {
    if (result instanceof Response response) {
      var location = response.getHeaderString(HttpHeaders.LOCATION);
      return Answer.of(response.getStatus(), location, text(response.getEntity()));
    }
    var status = result == null ? Status.NO_CONTENT : Status.OK;
    return Answer.of(status.getStatusCode(), null, text(result));
  }

  private static String text(Object body) {
    return body == null ? null : JsonFormat.text(body);
  }

  private static Response response(Answer answer) {
    var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    return response.build();
  }
}
