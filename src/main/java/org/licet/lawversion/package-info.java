/**
 * The law versions on file: which was proposed and approved by whom, and which one answers when.
 *
 * <p>May use {@code facts}, {@code law}, {@code evaluation}, {@code decision}, {@code lawreview}
 * and {@code web}. To change the law of a running version in place was rejected: an answer would be
 * of two versions, and none of them on file.
 */
@ApplicationModule(
    allowedDependencies = {"facts", "law", "evaluation", "decision", "lawreview", "web", "access"})
@NullMarked
package org.licet.lawversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
