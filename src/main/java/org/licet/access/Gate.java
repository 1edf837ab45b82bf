package org.licet.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.licet.web.Open;
import org.licet.web.Requires;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a caller through to an endpoint whose operation the caller may do, before anything of the
 * request's body is read.
 */
final class Gate implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      return true; // goes on with what was let through
    }
    if (!(handler instanceof HandlerMethod endpoint)) {
      throw new AccessDeniedException("nothing that a caller may do is here");
    }
    Requires requires = endpoint.getMethodAnnotation(Requires.class);
    if (requires != null) {
      require(requires);
    } else if (!endpoint.hasMethodAnnotation(Open.class)) {
      throw new AccessDeniedException(
          "`%s` does not say what it requires, so it is refused to everybody"
              .formatted(endpoint.getMethod().getName()));
    }
    return true;
  }

  private static void require(Requires requires) {
    Caller caller = Caller.current();
    if (!caller.isKnown()) {
      throw new AuthenticationCredentialsNotFoundException("nobody has signed in");
    }
    caller.require(requires.value());
  }
}
