package org.beckon.platform.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A body that cannot be read is the sender's mistake, not ours. */
@Provider
public class BodyReading implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (JsonException | JsonbException | ProcessingException unreadable) {
      throw new BadRequestException("The body cannot be read as " + context.getMediaType() + ".");
    }
  }
}
