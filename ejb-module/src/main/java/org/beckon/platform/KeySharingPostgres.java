package org.beckon.platform;

import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/**
 * PostgreSQL whose row locks leave the key alone: nobody changes one here. With {@code for update},
 * every line of history about a job would wait for whoever holds the job's lock, only because it
 * refers to it, and two who wait for each other that way never end.
 */
public class KeySharingPostgres extends PostgreSQLPlatform {

  private static final long serialVersionUID = 1L;

  @Override
  public String getSelectForUpdateString() {
    return " FOR NO KEY UPDATE";
  }

  /** Asked once a connection. One that was set would be gone: EclipseLink sets it anew. */
  @Override
  public BatchWritingMechanism getBatchWritingMechanism() {
    return new SideBySideBatches();
  }
}
