package org.beckon.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the operator of a new installation how to appoint the first administrator. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SetupInvitation {

  private static final Logger LOG = System.getLogger(SetupInvitation.class.getName());

  @Inject Setup setup;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  @PostConstruct
  void invite() {
    // The launcher shows lines that begin like this to the operator.
    setup
        .newToken()
        .ifPresent(
            token ->
                LOG.log(
                    Level.INFO,
                    "BECKON-SAY: First start: open {0}/setup.xhtml and use the set-up token {1}",
                    url,
                    token));
  }
}
