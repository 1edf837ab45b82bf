package org.licet.eligibility;

/** Gives the panel as it is on file, whole, as of one moment. */
@FunctionalInterface
public interface PanelOnFile {
  Panel panel();
}
