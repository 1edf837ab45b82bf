/**
 * Files of many: readers and papers taken in from CSV, XLSX, NPPES and FHIR, lists of excluded
 * persons compared with the readers on file, and all of it given out again.
 *
 * <p>A source turns a file into rows; each row is read as strictly as a request's body and written
 * in batches, so that memory stays flat. May use {@code facts}, {@code access}, {@code registry},
 * {@code web} and {@code signing} for digests; the only user of commons-csv and fastexcel.
 * Rejected: POI (14 MB with XMLBeans, and its streaming reader is a third party's) and HAPI's FHIR
 * structures (28 MB for two resources of which few fields are read).
 */
@ApplicationModule(allowedDependencies = {"facts", "access", "registry", "signing", "web"})
@NullMarked
package org.licet.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
