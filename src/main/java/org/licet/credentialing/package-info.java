/**
 * Primary-source verification: what the registers that issued papers say of them, the evidence for
 * it, and until when it stands. How long that is, by kind of paper and place, is data with a
 * source.
 *
 * <p>A paper whose due day has passed is kept, and what speaks for its holder in it is no longer
 * known: a paper that was left out could read as one that was never needed. What speaks against the
 * holder stays.
 *
 * <p>May use {@code facts}, {@code access}, {@code registry} and {@code web}. Rejected: a job that
 * rewrites papers when they fall due, since a job that did not run would leave them permitting.
 */
@ApplicationModule(allowedDependencies = {"facts", "access", "registry", "web"})
@NullMarked
package org.licet.credentialing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
