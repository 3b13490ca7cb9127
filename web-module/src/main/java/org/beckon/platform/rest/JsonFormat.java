package org.beckon.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written: always in the same order, and without what is null. */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {

  private static final Jsonb JSON =
      JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

  /** The very text that is sent. */
  public static String text(Object answer) {
    return JSON.toJson(answer);
  }

  @Override
  public Jsonb getContext(Class<?> type) {
    return JSON;
  }
}
