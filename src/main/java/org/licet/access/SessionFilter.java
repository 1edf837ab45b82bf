package org.licet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a session's account anew: what it may do now counts, not what it might when it signed in.
 * The session of an account that ended, or has another password since, is ended.
 */
final class SessionFilter extends OncePerRequestFilter {
  private final Accounts accounts;

  SessionFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn then) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      now(then).ifPresentOrElse(context::setAuthentication, () -> end(request));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private Optional<SignedIn> now(SignedIn then) {
    return accounts
        .find(then.getPrincipal().shownName())
        .filter(account -> account.passwordSetAt().equals(then.since()))
        .map(account -> new SignedIn(account.caller(), then.since()));
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
