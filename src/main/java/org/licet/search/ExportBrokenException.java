package org.licet.search;

import java.io.Serial;

/** An export that broke off after its beginning was sent: it must not look whole. */
final class ExportBrokenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ExportBrokenException(RuntimeException cause) {
    super("the export broke off after its beginning was sent", cause);
  }
}
