/**
 * Who may do what: accounts, API keys, the table of roles, and the audit trail of what was done.
 *
 * <p>Every request passes twice. The filters (Spring Security) find out who calls, and let nobody
 * in without signing in but to endpoints that say {@code @Open}. Then the {@link
 * org.licet.access.Gate} holds the operation that an endpoint says it {@code @Requires} against
 * what the caller may do; an endpoint that says nothing is refused to everybody. Spring's own
 * method security was rejected: it lets a method without annotation pass, and needs endpoints that
 * can be subclassed. So was a list of paths beside the endpoints, which is wrong as soon as one is
 * added.
 *
 * <p>A request with a bearer key never looks at a session, and needs no CSRF token; a session's
 * does. Accounts and keys are read anew for each request, so that ending one counts at once.
 * Sessions are in memory: with many nodes, a balancer has to keep a person at one. Signing in by
 * another service (OIDC) would be one more filter that ends in a {@link org.licet.access.Caller}.
 *
 * <p>May use {@code facts} to read bodies, and {@code web}.
 */
@ApplicationModule(allowedDependencies = {"facts", "web"})
@NullMarked
package org.licet.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
