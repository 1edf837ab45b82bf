/**
 * What the law says: jurisdictions, their requirements and dated rows, read from {@code
 * jurisdictions/}, with the file and line of every fault.
 *
 * <p>May use {@code facts}, SnakeYAML, a JSON Schema validator for what editors check too, and no
 * Drools: what the rules in {@code rules/} mean is the business of {@code evaluation}. A template
 * engine for the rows of a table was rejected: each place's file says its law in full, so that a
 * lawyer reads one file.
 */
@ApplicationModule(allowedDependencies = "facts")
@NullMarked
package org.licet.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
