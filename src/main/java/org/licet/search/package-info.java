/**
 * What was issued, searched, paged and exported: for auditors, who ask by reader, place, time,
 * outcome, law, reference and status.
 *
 * <p>May use {@code facts} for places, {@code decision} for outcomes, and {@code web}. Reads the
 * tables that {@code issuance} writes, by SQL of its own: a page over millions of rows is one
 * descent in an index, which no derived query says. Rejected: numbered pages and exact counts,
 * which read all that they skip.
 */
@ApplicationModule(allowedDependencies = {"facts", "decision", "web"})
@NullMarked
package org.licet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
