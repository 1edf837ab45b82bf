package org.licet.intake;

import org.licet.facts.Fault;

/**
 * One thing that is wrong with a file.
 *
 * @param line from 1
 * @param column from 1: the cell's in a table, the character's in JSON
 * @param field the column's head, or a JSON pointer
 */
public record RowFault(long line, long column, String field, String found, String expected) {
  public RowFault {
    field = new Fault("", field, "").found();
    found = new Fault("", found, "").found();
  }
}
