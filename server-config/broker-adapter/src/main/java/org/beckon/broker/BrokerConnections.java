package org.beckon.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.security.PasswordCredential;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.ra.ActiveMQRAManagedConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * Artemis' connections, with the adapter's user and password. A container that knows of no user
 * hands over one without a name, which Artemis' own factory prefers to what it was configured with.
 */
public class BrokerConnections implements ManagedConnectionFactory, ResourceAdapterAssociation {

  private static final long serialVersionUID = 1L;

  private static final long PATIENCE_MILLIS = 3_000;

  private final ActiveMQRAManagedConnectionFactory artemis =
      new ActiveMQRAManagedConnectionFactory();

  /**
   * What goes out are hints, and nobody waits for a broker that is away: the connection fails and
   * the next one is tried. What comes in waits for as long as it takes, as the adapter says.
   */
  public BrokerConnections() {
    artemis.setReconnectAttempts(0);
    artemis.setInitialConnectAttempts(1);
    artemis.setCallTimeout(PATIENCE_MILLIS);
  }

  @Override
  public Object createConnectionFactory(ConnectionManager manager) throws ResourceException {
    return artemis.createConnectionFactory(
        (ConnectionManager) (factory, wanted) -> manager.allocateConnection(this, wanted));
  }

  @Override
  public Object createConnectionFactory() throws ResourceException {
    return artemis.createConnectionFactory();
  }

  @Override
  public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo wanted)
      throws ResourceException {
    return new BrokerConnection(artemis.createManagedConnection(configured(), wanted), this);
  }

  /** All are the adapter's user's, so the first that is what was asked for will do. */
  // The interface has a raw set.
  @SuppressWarnings({"rawtypes", "unchecked"})
  @Override
  public ManagedConnection matchManagedConnections(
      Set connections, Subject subject, ConnectionRequestInfo wanted) throws ResourceException {
    for (var connection : (Set<Object>) connections) {
      if (connection instanceof BrokerConnection ours && ours.suits(wanted)) {
        return ours;
      }
    }
    return null;
  }

  boolean isSuitable(ManagedConnection connection, ConnectionRequestInfo wanted)
      throws ResourceException {
    return artemis.matchManagedConnections(Set.of(connection), configured(), wanted) != null;
  }

  /** Everybody is the adapter's user; the broker inside the server asks for none. */
  Subject configured() {
    var adapter = (ActiveMQResourceAdapter) artemis.getResourceAdapter();
    var name = Objects.requireNonNullElse(adapter.getUserName(), "");
    var password = Objects.requireNonNullElse(adapter.getPassword(), "");
    var credential = new PasswordCredential(name, password.toCharArray());
    // Artemis takes only what is meant for itself.
    credential.setManagedConnectionFactory(artemis);
    var user = new Subject();
    user.getPrivateCredentials().add(credential);
    return user;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws ResourceException {
    artemis.setLogWriter(out);
  }

  @Override
  public PrintWriter getLogWriter() throws ResourceException {
    return artemis.getLogWriter();
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return artemis.getResourceAdapter();
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) throws ResourceException {
    artemis.setResourceAdapter(adapter);
  }

  /** What a session is for when nobody says: jakarta.jms.Queue or jakarta.jms.Topic. */
  public String getSessionDefaultType() {
    return artemis.getSessionDefaultType();
  }

  public void setSessionDefaultType(String type) {
    artemis.setSessionDefaultType(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BrokerConnections connections && artemis.equals(connections.artemis);
  }

  @Override
  public int hashCode() {
    return artemis.hashCode();
  }
}
