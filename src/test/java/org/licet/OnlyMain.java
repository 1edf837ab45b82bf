package org.licet;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Looks at what is shipped: the classes that stand where {@link Licet} does. */
final class OnlyMain implements ImportOption {
  private static final String ROOT =
      Licet.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  @Override
  public boolean includes(Location location) {
    return location.contains(ROOT);
  }
}
