package org.beckon.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** What a page's script sent along with a command. Refuses what it cannot read. */
@RequestScoped
public class Parameters {

  @Inject ExternalContext request;

  /** Null when it was left out. */
  public String text(String name) {
    var value = request.getRequestParameterMap().get(name);
    return value == null || value.isBlank() ? null : value;
  }

  public long id(String name) {
    return Require.given(name, optionalId(name));
  }

  public Long optionalId(String name) {
    return read(name, Long::valueOf, "must be a number");
  }

  public Integer optionalNumber(String name) {
    return read(name, Integer::valueOf, "must be a number");
  }

  /** The version of a thing that the person saw. */
  public int version(String name) {
    return Require.given(name, optionalNumber(name));
  }

  public Instant optionalInstant(String name) {
    return read(name, Instant::parse, "must be a time such as 2026-03-02T15:00:00Z");
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Require.given(name, read(name, value -> Enum.valueOf(type, value), "is not known"));
  }

  private <T> T read(String name, Function<String, T> reading, String otherwise) {
    var value = text(name);
    try {
      return value == null ? null : reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new Invalid(name, otherwise);
    }
  }
}
