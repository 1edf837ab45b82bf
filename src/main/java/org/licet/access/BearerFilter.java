package org.licet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who calls by an API key, RFC 6750 §2.1. A key that does not count is nobody's. */
final class BearerFilter extends OncePerRequestFilter {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([!-~]{1,500})");

  private final Keys keys;
  private final SecurityContextRepository contexts;

  BearerFilter(Keys keys, SecurityContextRepository contexts) {
    this.keys = keys;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Key> key = key(request);
    if (key.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedIn(key.get().caller(), key.get().madeAt()));
      SecurityContextHolder.setContext(context);
      contexts.saveContext(context, request, response);
    }
    chain.doFilter(request, response);
  }

  private Optional<Key> key(HttpServletRequest request) {
    Matcher bearer = BEARER.matcher(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)));
    return bearer.matches() ? keys.find(bearer.group(1)) : Optional.empty();
  }
}
