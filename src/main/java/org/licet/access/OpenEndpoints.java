package org.licet.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.licet.web.Open;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Paths at which some endpoint is open; whether it is the one that is asked, the gate knows. */
final class OpenEndpoints implements RequestMatcher {
  private final Supplier<List<PathPatternRequestMatcher>> paths;

  OpenEndpoints(Supplier<RequestMappingHandlerMapping> endpoints) {
    this.paths = SingletonSupplier.of(() -> paths(endpoints.get()));
  }

  private static List<PathPatternRequestMatcher> paths(RequestMappingHandlerMapping endpoints) {
    return endpoints.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().hasMethodAnnotation(Open.class))
        .flatMap(each -> each.getKey().getPatternValues().stream())
        .map(PathPatternRequestMatcher.withDefaults()::matcher)
        .toList();
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return paths.get().stream().anyMatch(path -> path.matches(request));
  }
}
