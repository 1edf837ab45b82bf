package org.licet.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person on a list of excluded persons.
 *
 * @param npi {@code null} where the list has none
 * @param record what the list says of them, for whoever decides whether it is a reader on file
 */
record Listed(
    long line,
    @Nullable String npi,
    String family,
    String given,
    @Nullable LocalDate born,
    ObjectNode record) {}
