package org.beckon.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.beckon.platform.Invalid;

/** Reads query parameters. A wrong one is named; left alone it would be "not found". */
@Provider
public class QueryValues implements ParamConverterProvider {

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    var isOurs =
        type == Integer.class
            || type == Long.class
            || type == Boolean.class
            || type == Instant.class
            || type == LocalDate.class
            || type.isEnum();
    return Arrays.stream(annotations)
        .filter(one -> isOurs && one instanceof QueryParam)
        .map(one -> new Value<>(((QueryParam) one).value(), type))
        .findFirst()
        .orElse(null);
  }

  private record Value<T>(String name, Class<T> type) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return text == null || text.isEmpty() ? null : type.cast(value(text));
      } catch (Invalid wrong) {
        // Only a complete answer is let through from here.
        throw new BadRequestException(Problem.of(Status.BAD_REQUEST, wrong).response());
      }
    }

    private Object value(String text) {
      try {
        if (type == Integer.class) {
          return Integer.valueOf(text);
        }
        if (type == Long.class) {
          return Long.valueOf(text);
        }
      } catch (NumberFormatException notANumber) {
        throw new Invalid(name, "must be a whole number");
      }
      return type == Boolean.class ? (Object) truth(text) : Texts.read(name, type, text);
    }

    private boolean truth(String text) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new Invalid(name, "must be true or false");
      }
      return Boolean.parseBoolean(text);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
