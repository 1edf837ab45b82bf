package org.licet.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The filters that a request passes, by whether it comes with a key or with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
  /** Nothing from elsewhere, no script, no frame around it. */
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String HEALTH = "/actuator/health";

  private final boolean isHttps;
  private final Ways ways;
  private final OpenEndpoints open;

  SecurityWiring(
      @Value("${licet.url:}") String url,
      Ways ways,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> endpoints) {
    this.isHttps = url.startsWith("https:");
    this.ways = ways;
    this.open = new OpenEndpoints(endpoints::getObject);
  }

  /** What comes with a key, or with something in its place, has no session. */
  @Bean
  @Order(1)
  SecurityFilterChain keyFilters(HttpSecurity http, Keys keys) {
    RequestAttributeSecurityContextRepository contexts =
        new RequestAttributeSecurityContextRepository();
    return common(http)
        .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
        .securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterAfter(new BearerFilter(keys, contexts), SecurityContextHolderFilter.class)
        .build();
  }

  /** People's browsers, and whoever has not signed in. */
  @Bean
  @Order(2)
  SecurityFilterChain sessionFilters(HttpSecurity http, Accounts accounts, Audit audit) {
    return common(http)
        .addFilterAfter(new SessionFilter(accounts), SecurityContextHolderFilter.class)
        .csrf(
            csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(this::actsForNobody))
        .formLogin(
            form ->
                form.loginPage(Ways.SIGN_IN)
                    .usernameParameter("name")
                    .passwordParameter("password")
                    .successHandler(ways::signedIn)
                    .failureHandler(ways::refused))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .addLogoutHandler((request, response, who) -> signedOut(audit))
                    .logoutSuccessUrl(Ways.SIGN_IN + "?out"))
        .build();
  }

  private static void signedOut(Audit audit) {
    Caller caller = Caller.current();
    if (caller.isKnown()) {
      audit.record(caller.name(), "SIGN_OUT", caller.name(), "");
    }
  }

  private HttpSecurity common(HttpSecurity http) {
    return http.addFilterBefore(this::watch, SecurityContextHolderFilter.class)
        .authorizeHttpRequests(this::authorize)
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(ways::unknown).accessDeniedHandler(ways::denied))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(this::harden);
  }

  /** What fails in the filters is answered as what fails in an endpoint. */
  private void watch(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException e) {
      ways.unavailable((HttpServletRequest) request, (HttpServletResponse) response, e);
    }
  }

  private void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(HEALTH, HEALTH + "/**", "/log/**")
        .permitAll()
        .requestMatchers("/actuator", "/actuator/**")
        .denyAll()
        .requestMatchers(open)
        .permitAll()
        .anyRequest()
        .authenticated();
  }

  /**
   * An endpoint that answers without signing in does nothing in anybody's name, so nothing can be
   * forged; and looking for a token in a file to verify would read the file before its turn.
   */
  private boolean actsForNobody(HttpServletRequest request) {
    return !request.getRequestURI().equals(Ways.SIGN_IN) && open.matches(request);
  }

  /** In a cookie, so that a visitor who never signs in costs no memory. */
  private CookieCsrfTokenRepository tokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(cookie("licet-form"));
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(isHttps).sameSite("Lax"));
    return tokens;
  }

  /** The prefix keeps other hosts of the same domain from setting it. */
  private String cookie(String name) {
    return isHttps ? "__Host-" + name : name;
  }

  private void harden(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    headers.httpStrictTransportSecurity(
        isHttps
            ? transport ->
                transport.requestMatcher(AnyRequestMatcher.INSTANCE).includeSubDomains(false)
            : HeadersConfigurer.HstsConfig::disable);
  }

  @Bean
  ServletContextInitializer sessionCookie() {
    return context -> {
      SessionCookieConfig cookie = context.getSessionCookieConfig();
      cookie.setName(cookie("licet-session"));
      cookie.setPath("/");
      cookie.setSecure(isHttps);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
    };
  }

  @Bean
  static WebMvcConfigurer gate() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate());
      }
    };
  }
}
