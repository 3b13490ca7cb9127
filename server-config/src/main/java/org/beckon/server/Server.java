package org.beckon.server;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One Payara Micro without a cluster, reachable at one address, told what to deploy. */
final class Server {

  private static final String PRE_BOOT = "pre-boot.asadmin";
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.";

  private final PayaraMicroRuntime runtime;

  private Server(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  static Server boot(Path domain, Map<String, String> environment)
      throws IOException, ReflectiveOperationException {
    DomainSettings.change(
        domain.resolve("config").resolve("domain.xml"), settings(environment).lines().toList());
    boot("--rootdir", domain.toString(), "--nohazelcast", "--disablephonehome");
    return new Server(PayaraMicro.getInstance().getRuntime());
  }

  private static String settings(Map<String, String> environment) throws IOException {
    try (var always = Server.class.getResourceAsStream(PRE_BOOT)) {
      return """
      %1$saddress=%2$s
      %1$sport=%3$s
      """
              .formatted(
                  LISTENER, environment.get("BECKON_ADDRESS"), environment.get("BECKON_PORT"))
          + new String(always.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Payara answers true even for a failed deployment; only the list of names tells the truth. */
  void deploy(String name, Path archive) {
    runtime.deploy(name, "/", archive.toFile());
    if (!runtime.getDeployedApplicationNames().contains(name)) {
      throw new IllegalStateException(name + " could not be deployed; the server's log says why");
    }
  }

  /**
   * As Payara's own launcher of a laid out Micro does. {@code PayaraMicro.bootstrap()} would put
   * another class loader in front of ours, whose classes the JVM could not share between runs.
   */
  private static void boot(String... arguments) throws ReflectiveOperationException {
    try {
      Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
          .getMethod("create", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("Payara Micro does not boot; the server's log says why", e);
    }
  }
}
