/**
 * How every endpoint speaks HTTP: reads bodies, writes JSON, and answers what went wrong as one
 * kind of problem (RFC 9457).
 *
 * <p>May use {@code facts}, {@code law} and {@code signing}, for the refusals that are thrown
 * there. Error pages of the framework and of the container were rejected: they show what went on
 * inside.
 */
@ApplicationModule(allowedDependencies = {"facts", "law", "signing"})
@NullMarked
package org.licet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
