package org.beckon.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/** A connection of Artemis, whose handles are the adapter's user's too. */
final class BrokerConnection implements ManagedConnection {

  private final ManagedConnection artemis;
  private final BrokerConnections connections;

  BrokerConnection(ManagedConnection artemis, BrokerConnections connections) {
    this.artemis = artemis;
    this.connections = connections;
  }

  boolean suits(ConnectionRequestInfo wanted) throws ResourceException {
    return connections.isSuitable(artemis, wanted);
  }

  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo wanted)
      throws ResourceException {
    return artemis.getConnection(connections.configured(), wanted);
  }

  @Override
  public void destroy() throws ResourceException {
    artemis.destroy();
  }

  @Override
  public void cleanup() throws ResourceException {
    artemis.cleanup();
  }

  @Override
  public void associateConnection(Object handle) throws ResourceException {
    artemis.associateConnection(handle);
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    artemis.addConnectionEventListener(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    artemis.removeConnectionEventListener(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    return artemis.getXAResource();
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    return artemis.getLocalTransaction();
  }

  @Override
  public ManagedConnectionMetaData getMetaData() throws ResourceException {
    return artemis.getMetaData();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws ResourceException {
    artemis.setLogWriter(out);
  }

  @Override
  public PrintWriter getLogWriter() throws ResourceException {
    return artemis.getLogWriter();
  }
}
