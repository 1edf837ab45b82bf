/**
 * Compiles {@code rules/}, derives from them what a question needs, and judges readers by it. The
 * only user of Drools.
 *
 * <p>May use {@code facts} and {@code law}. Rules that judge readers themselves were rejected:
 * measured, they cost 16 to 346 µs a decision; rules that derive a plan once for each kind of
 * study, and needs that judge readers by it, cost less than one.
 */
@ApplicationModule(allowedDependencies = {"facts", "law"})
@NullMarked
package org.licet.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
