/**
 * The contract's facts: what a question is made of, how it is read, and everything that is refused.
 *
 * <p>May use: nothing of ours, and no Spring. Binding JSON straight onto the records was rejected:
 * a binder stops at the first fault, and cannot tell a date that is absent from one that is written
 * {@code null}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.licet.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
