package org.beckon.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.NoSuchElementException;
import org.beckon.platform.Invalid;

/** Reads the bodies of requests, and says which field is wrong: JSON Binding does not. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    return JsonRecords.read(type, parsed(body));
  }

  private static JsonValue parsed(InputStream body) {
    try (var parser = Json.createParser(body)) {
      parser.next();
      var value = parser.getValue();
      if (!parser.hasNext()) {
        return value;
      }
    } catch (JsonException | NoSuchElementException unreadable) {
      throw new Invalid("body", "must be JSON");
    }
    throw new Invalid("body", "must be one JSON object");
  }
}
