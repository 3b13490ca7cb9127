package org.beckon.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/** Connects the application to its broker, and runs that broker when none is configured. */
public class BrokerAdapter extends ActiveMQResourceAdapter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(BrokerAdapter.class.getName());
  private static final int DEFAULT_PORT = 61616;

  private transient EmbeddedBroker broker;

  /** Starts the embedded broker, or points at the external one, before any listener connects. */
  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    var settings = BrokerSettings.fromSystem();
    if (settings.embedded()) {
      startBroker(settings);
    } else {
      connectTo(settings);
    }
    super.start(context);
  }

  /** Closes the connections first, then the embedded broker, so that its journal ends cleanly. */
  @Override
  public void stop() {
    super.stop();
    if (broker == null) {
      return;
    }
    try {
      broker.stop();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The embedded broker did not stop cleanly", e);
    }
  }

  private void startBroker(BrokerSettings settings) throws ResourceAdapterInternalException {
    setConnectorClassName(InVMConnectorFactory.class.getName());
    setConnectionParameters("serverId=0");
    var thread = Thread.currentThread();
    var applicationLoader = thread.getContextClassLoader();
    // Artemis finds its plug-ins through the context loader, which must be the adapter's.
    thread.setContextClassLoader(BrokerAdapter.class.getClassLoader());
    try {
      broker = new EmbeddedBroker(settings.directory());
      broker.start();
      LOG.log(Level.INFO, "Embedded broker started in {0}", settings.directory());
    } catch (Exception e) {
      throw new ResourceAdapterInternalException(
          "The embedded broker cannot start in " + settings.directory(), e);
    } finally {
      thread.setContextClassLoader(applicationLoader);
    }
  }

  private void connectTo(BrokerSettings settings) {
    var servers = settings.servers();
    var factory = NettyConnectorFactory.class.getName();
    setConnectorClassName(servers.stream().map(s -> factory).collect(Collectors.joining(",")));
    setConnectionParameters(connectionParameters(servers));
    setHA(servers.size() > 1);
    setReconnectAttempts(-1);
    if (!settings.user().isEmpty()) {
      setUserName(settings.user());
      setPassword(settings.password());
    }
    LOG.log(Level.INFO, "Using the broker at {0}", servers);
  }

  static String connectionParameters(List<URI> servers) {
    return servers.stream()
        .map(BrokerAdapter::connectionParameters)
        .collect(Collectors.joining(","));
  }

  private static String connectionParameters(URI server) {
    var port = server.getPort() < 0 ? DEFAULT_PORT : server.getPort();
    var extra = server.getQuery() == null ? "" : ";" + server.getQuery().replace('&', ';');
    return "host=%s;port=%d%s".formatted(server.getHost(), port, extra);
  }
}
