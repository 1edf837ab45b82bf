package org.licet.console;

/** One of the values that a field can have. */
record Option(String value, String label, boolean selected) {}
