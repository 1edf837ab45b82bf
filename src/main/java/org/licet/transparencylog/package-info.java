/**
 * A transparency log: what was appended cannot be taken back, changed or shown differently to
 * different people without that being seen. A leaf is bytes.
 *
 * <p>RFC 6962 and RFC 9162 hashing, C2SP tlog-tiles, signed-note, checkpoint and tlog-proof. May
 * use {@code web}, to serve it. JDBC in place of JPA, since batches of rows are given places in one
 * statement. A log service of its own was rejected: the log's queue has to commit with what it is
 * about.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.licet.transparencylog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
