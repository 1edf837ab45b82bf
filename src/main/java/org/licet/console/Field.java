package org.licet.console;

/**
 * A field of a form.
 *
 * @param type of the input
 * @param fault what was found and expected; empty where it is in order
 */
record Field(String name, String label, String hint, String type, String value, String fault) {

  /** A browser helps to pick a day, and would drop an instant that stands in such a field. */
  static Field moment(String name, String label, String value, String fault) {
    String type = value.isEmpty() || value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "date" : "text";
    return new Field(name, label, "day or instant, UTC", type, value, fault);
  }
}
