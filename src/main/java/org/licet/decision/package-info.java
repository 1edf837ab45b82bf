/**
 * From findings to the answer: outcome, conditions, remedies, warnings, and until when it holds.
 *
 * <p>May use {@code facts}, {@code law} and {@code evaluation}; no Spring. Taking {@code
 * validUntil} from the first date that was looked at was rejected: in one question of fourteen
 * nothing changes on it.
 */
@ApplicationModule(allowedDependencies = {"facts", "law", "evaluation"})
@NullMarked
package org.licet.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
