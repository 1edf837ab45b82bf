package org.licet.web;

/** Nothing with that id is on file. */
public final class NotOnFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotOnFileException(String kind, String id) {
    super("no %s `%s` is on file".formatted(kind, id));
  }
}
