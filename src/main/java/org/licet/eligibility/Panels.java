package org.licet.eligibility;

import org.springframework.beans.factory.ObjectProvider;

/** The panel where somebody keeps one, else nobody. */
public final class Panels {
  private Panels() {}

  public static Panel onFile(ObjectProvider<PanelOnFile> panels) {
    PanelOnFile kept = panels.getIfAvailable();
    return kept == null ? Panel.EMPTY : kept.panel();
  }
}
