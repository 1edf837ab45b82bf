package org.licet.intake;

import java.io.IOException;

/** A format of files: reads rows out of one, and says of each that can't be read why. */
@FunctionalInterface
interface Source<T> {
  void read(Given file, Taker<T> rows) throws IOException;
}
