/**
 * What lawyers ask of law before it counts: what another version changes and does, where the law
 * has gaps, and why one question is answered as it is. Nothing here decides.
 *
 * <p>May use {@code facts}, {@code law}, {@code evaluation} and {@code decision}. Rejected: to tell
 * what a change does by comparing rules alone (two rules that read otherwise may mean the same, and
 * one date may turn a thousand answers), and to ask only the cases (they tell each result once; a
 * change shows first in questions that nobody wrote down).
 */
@ApplicationModule(allowedDependencies = {"facts", "law", "evaluation", "decision"})
@NullMarked
package org.licet.lawreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
