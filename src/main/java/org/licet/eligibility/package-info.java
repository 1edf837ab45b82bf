/**
 * Many readers at once: who may read a study, how many may read where, and which papers to get
 * next. Every answer is made of single decisions, by the same code.
 *
 * <p>May use {@code facts}, {@code law}, {@code evaluation}, {@code decision}, {@code lawversion}
 * {@code registry} and {@code web}. Rejected: an index of readers by licence, asked in place of the
 * law (lists and checks of other engines drifted apart that way, CVE-2024-32001), and to tell from
 * the wording of a remedy what a paper would open: it is decided.
 */
@ApplicationModule(
    allowedDependencies = {
      "facts",
      "registry",
      "law",
      "evaluation",
      "decision",
      "lawversion",
      "web"
    })
@NullMarked
package org.licet.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
