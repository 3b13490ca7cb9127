package org.beckon.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database of a demo with an organization in the middle of its day. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DemoOrganization {

  private static final Logger LOG = System.getLogger(DemoOrganization.class.getName());

  @Inject DemoLoad load;

  @Inject
  @ConfigProperty(name = "beckon.demo")
  boolean demo;

  @PostConstruct
  void open() {
    if (demo && load.isWanted()) {
      load.load();
      LOG.log(Level.INFO, "The demo organization is there");
    }
  }
}
