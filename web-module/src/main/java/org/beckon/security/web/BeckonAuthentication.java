package org.beckon.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.beckon.security.Identity;
import org.beckon.security.SignIn;

/**
 * How people and systems prove who they are: by the sign-in page and the session it begins, or, at
 * the doors for machines, by a token or a password in the header of every request.
 */
@ApplicationScoped
public class BeckonAuthentication implements HttpAuthenticationMechanism {

  @Inject SignIn signIn;
  @Inject HeaderCredentials headers;
  @Inject Refusal refusal;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.isAuthenticationRequest()
        && context.getAuthParameters().getCredential()
            instanceof UsernamePasswordCredential typed) {
      return begin(typed, request, context);
    }
    if (request.getRequestURI().equals(request.getContextPath() + "/")) {
      // Payara takes no constraint for the bare root, so nobody but dispatchers could pass it.
      return context.redirect(request.getContextPath() + Home.PATH);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    var identity = identityOf(request);
    return identity.isPresent()
        ? accept(identity.get(), context)
        : refusal.send(request, response, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SignedIn.ATTRIBUTE);
    }
    context.cleanClientSubject();
  }

  private AuthenticationStatus begin(
      UsernamePasswordCredential typed, HttpServletRequest request, HttpMessageContext context) {
    var identity = signIn.withPassword(typed.getCaller(), typed.getPasswordAsString());
    if (identity.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    // A session id that somebody planted before is worth nothing now.
    request.getSession();
    request.changeSessionId();
    var signedIn = new SignedIn(identity.get().login(), identity.get().signedInAt());
    request.getSession().setAttribute(SignedIn.ATTRIBUTE, signedIn);
    return accept(identity.get(), context);
  }

  /** A header, where one is allowed, says more than a session: the caller chose to send it. */
  private Optional<Identity> identityOf(HttpServletRequest request) {
    var door = Door.of(request);
    var header = request.getHeader("Authorization");
    if (door.isForMachines() && header != null) {
      return headers.identity(header);
    }
    return door == Door.SOAP ? Optional.empty() : identityOfSession(request);
  }

  private Optional<Identity> identityOfSession(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn known
        ? signIn.again(known.login(), known.at())
        : Optional.empty();
  }

  private static AuthenticationStatus accept(Identity identity, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(identity.login()), identity.roles());
  }
}
