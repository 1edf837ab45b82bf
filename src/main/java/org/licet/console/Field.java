package org.licet.console;

/**
 * A field of a form.
 *
 * @param type of the input
 * @param fault what was found and expected; empty where it is in order
 */
record Field(String name, String label, String hint, String type, String value, String fault) {}
