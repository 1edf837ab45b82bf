package org.licet.intake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fault;
import org.licet.registry.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file says in one place of it, which is taken whole or not at all: a reader, a paper, or a
 * reader with papers.
 */
record Row(List<Item> items) {
  /**
   * An entry that a row asks for.
   *
   * @param owner the id of whose paper it is; {@code null} is the reader of the same row
   * @param id {@code null} is found by what identifies it
   * @param whole whether the body is all that is known; otherwise what else is on file stays
   * @param where finds the place in the file of a fault in the body
   */
  record Item(
      Kind kind,
      @Nullable String owner,
      @Nullable String id,
      ObjectNode body,
      boolean whole,
      Function<Fault, RowFault> where) {
    RowFault fault(String pointer, String found, String expected) {
      return where.apply(new Fault(pointer, found, expected));
    }
  }
}
