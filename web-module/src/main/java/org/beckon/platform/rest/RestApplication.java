package org.beckon.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The way in for other systems. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

  /** The description of these resources is at /openapi; Jersey's own would be a second one. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
