package org.licet.transparencylog;

import java.net.URI;
import java.util.List;

/** Those who are asked to cosign what the log publishes, C2SP tlog-witness. */
public record Witnesses(List<Witness> all) {
  public Witnesses {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param url its submission prefix
   * @param key of its cosignatures
   */
  public record Witness(URI url, NoteKey key) {}
}
