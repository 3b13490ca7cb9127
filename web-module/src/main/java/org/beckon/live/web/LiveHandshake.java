package org.beckon.live.web;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.Roles;
import org.beckon.security.web.SignedIn;
import org.eclipse.microprofile.config.ConfigProvider;

/** Notes who opens a socket while the request that asks for it is still there. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

  static final String LISTENER = Listener.class.getName();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig endpoint, HandshakeRequest request, HandshakeResponse response) {
    var properties = endpoint.getUserProperties();
    properties.remove(LISTENER);
    if (isFromOurPages(request)) {
      listener(request).ifPresent(listener -> properties.put(LISTENER, listener));
    }
  }

  private static Optional<Listener> listener(HandshakeRequest request) {
    return request.getHttpSession() instanceof HttpSession session
            && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn known
        ? Optional.of(
            new Listener(known.login(), isDispatcher(request), session.getId(), known.at()))
        : Optional.empty();
  }

  private static boolean isDispatcher(HandshakeRequest request) {
    return request.isUserInRole(Roles.DISPATCHER)
        || request.isUserInRole(Roles.SUPERVISOR)
        || request.isUserInRole(Roles.ADMIN);
  }

  /** Behind a proxy that renames the host, the configured address counts. */
  private static boolean isFromOurPages(HandshakeRequest request) {
    var origin = header(request, "Origin");
    if (origin.isEmpty()) {
      return true;
    }
    var authority = URI.create(origin.get()).getAuthority();
    var ours = ConfigProvider.getConfig().getValue("beckon.url", URI.class).getAuthority();
    return authority != null
        && (header(request, "Host").filter(authority::equals).isPresent()
            || authority.equals(ours));
  }

  private static Optional<String> header(HandshakeRequest request, String name) {
    return request.getHeaders().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(java.util.Map.Entry::getValue)
        .flatMap(List::stream)
        .findFirst();
  }
}
