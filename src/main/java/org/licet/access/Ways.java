package org.licet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a request goes that is not let through: a person to the page for signing in and then back,
 * a program to a problem as endpoints answer it.
 */
@Component
final class Ways {
  static final String SIGN_IN = "/sign-in";

  /** The parameter that says where to go on to. */
  static final String TO = "to";

  /** A path of this service: what a browser would take for another host's address is none. */
  private static final Pattern PATHS =
      Pattern.compile("/(?:[!-~&&[^/\\\\]][!-~&&[^\\\\]]{0,1900})?");

  private final HandlerExceptionResolver problems;

  Ways(HandlerExceptionResolver handlerExceptionResolver) {
    this.problems = handlerExceptionResolver;
  }

  /** Nobody has signed in. */
  void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (isPage(request)) {
      String query = request.getQueryString();
      String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(signIn("", asked));
      return;
    }
    problems.resolveException(request, response, null, e);
  }

  /** Whoever has signed in may not do that, or has not shown the token of a page's form. */
  void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (Caller.current().isKnown()) {
      problems.resolveException(request, response, null, e);
    } else {
      unknown(
          request, response, new InsufficientAuthenticationException("nobody has signed in", e));
    }
  }

  void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    boolean isNew =
        who instanceof SignedIn signedIn && signedIn.getPrincipal().mustChangePassword();
    response.sendRedirect(isNew ? "/password" : path(request.getParameter(TO)));
  }

  void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    String why = e instanceof PauseException pause ? "pause=" + pause.seconds() : "refused";
    response.sendRedirect(signIn(why, path(request.getParameter(TO))));
  }

  /** The database cannot be asked who calls. */
  void unavailable(HttpServletRequest request, HttpServletResponse response, RuntimeException e) {
    problems.resolveException(request, response, null, e);
  }

  /** Only a browser asks for a page by name. */
  private static boolean isPage(HttpServletRequest request) {
    String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return request.getMethod().equals("GET")
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }

  private static String signIn(String why, String to) {
    return UriComponentsBuilder.fromPath(SIGN_IN)
        .query(why)
        .queryParam(TO, "{to}")
        .encode()
        .buildAndExpand(to)
        .toUriString();
  }

  /** A path of this service; the start page where the given one is none. */
  static String path(@Nullable String given) {
    return given != null && PATHS.matcher(given).matches() ? given : "/";
  }
}
