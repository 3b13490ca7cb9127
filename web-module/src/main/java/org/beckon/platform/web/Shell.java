package org.beckon.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame around every page depends on: how this installation is configured. */
@Named
@ApplicationScoped
public class Shell {

  @Inject
  @ConfigProperty(name = "beckon.demo")
  boolean demo;

  @Inject
  @ConfigProperty(name = "beckon.outbox.directory")
  Optional<String> outbox;

  public boolean isDemo() {
    return demo;
  }

  /** Whether what is mailed goes to a folder that can be looked at. */
  public boolean isOutbox() {
    return outbox.isPresent();
  }
}
