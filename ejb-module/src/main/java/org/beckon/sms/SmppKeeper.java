package org.beckon.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes a broken line to the carrier again: answers come in even while nothing goes out. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmppKeeper {

  private static final Logger LOG = System.getLogger(SmppKeeper.class.getName());

  @Inject SmppSettings settings;
  @Inject SmppLine line;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void keep() {
    if (!settings.isConfigured()) {
      return;
    }
    try {
      line.bound();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "No line to the SMPP server; tried again in 15 seconds", e);
    }
  }
}
