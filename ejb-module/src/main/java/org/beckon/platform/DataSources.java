package org.beckon.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The one database. Local transactions suffice: nothing here spans two resources. */
@DataSourceDefinition(
    name = "java:global/jdbc/beckon",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=beckon.database.url}",
    user = "${MPCONFIG=beckon.database.user}",
    password = "${MPCONFIG=beckon.database.password}",
    // What is new of one kind is inserted by one statement: rows of a batch do not each run their
    // own.
    properties = "reWriteBatchedInserts=true",
    minPoolSize = 4,
    maxPoolSize = 40)
@Singleton
public class DataSources {}
