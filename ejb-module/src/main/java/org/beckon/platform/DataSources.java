package org.beckon.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one database. Local transactions suffice: nothing here spans two resources. A server that is
 * stopped, or cut off, in the middle of one holds its locks for half a minute and not until the
 * network notices: the others take over what it was at (T-FENCE-1).
 */
@DataSourceDefinition(
    name = "java:global/jdbc/beckon",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=beckon.database.url}",
    user = "${MPCONFIG=beckon.database.user}",
    password = "${MPCONFIG=beckon.database.password}",
    properties = {
      "options=-c idle_in_transaction_session_timeout=30s",
      // What is new of one kind is inserted by one statement: rows of a batch do not each run
      // their own.
      "reWriteBatchedInserts=true"
    },
    minPoolSize = 4,
    maxPoolSize = 40)
@Singleton
public class DataSources {}
