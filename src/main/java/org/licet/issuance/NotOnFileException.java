package org.licet.issuance;

/** Nothing with that id is on file. */
final class NotOnFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOnFileException(String kind, String id) {
    super("no %s `%s` is on file".formatted(kind, id));
  }
}
