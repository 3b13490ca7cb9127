package org.beckon.platform;

import jakarta.ejb.Singleton;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * The message broker. Carries hints only and never takes part in a transaction: what it loses is
 * found in the database.
 */
@ConnectionFactoryDefinition(
    name = "java:app/jms/beckon",
    interfaceName = "jakarta.jms.ConnectionFactory",
    resourceAdapter = "beckon-broker",
    transactionSupport = TransactionSupportLevel.NoTransaction,
    minPoolSize = 1,
    maxPoolSize = 20)
@Singleton
public class Broker {}
