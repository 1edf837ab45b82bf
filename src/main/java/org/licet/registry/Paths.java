package org.licet.registry;

import org.licet.web.NotOnFileException;

/** Addresses as requests have them; what can't be one is not on file. */
public final class Paths {
  private Paths() {}

  static Kind kind(String path) {
    return Kind.ofPath(path).orElseThrow(() -> new NotOnFileException("kind", path));
  }

  public static Address subject(String kind, String id) {
    Kind subject = kind(kind);
    if (!Address.isId(id)) {
      throw new NotOnFileException(subject.word(), id);
    }
    return Address.of(subject, id);
  }

  /** A subject that is part of a question as a whole: a facility is not. */
  static Address withFacts(String kind, String id) {
    Address subject = subject(kind, id);
    if (subject.kind() == Kind.FACILITY) {
      throw new NotOnFileException("reader, provider or data path", id);
    }
    return subject;
  }

  static Kind paper(Address owner, String path) {
    Kind paper = kind(path);
    if (paper.owner() != owner.kind()) {
      throw new NotOnFileException(paper.word() + " of a", owner.kind().word());
    }
    return paper;
  }

  public static Address paper(String kind, String id, String paper, String paperId) {
    Address owner = subject(kind, id);
    Kind wanted = paper(owner, paper);
    if (!Address.isId(paperId)) {
      throw new NotOnFileException(wanted.word(), paperId);
    }
    return owner.paper(wanted, paperId);
  }
}
