package org.licet.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it, C2SP signed-note.
 *
 * @param text ends in a line feed
 */
record SignedNote(String text, List<Line> lines) {
  private static final String DASH = "\u2014 ";
  private static final int MOST = 100;

  SignedNote {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the text of a note ends in a line feed");
    }
    lines = List.copyOf(lines);
  }

  /** A signature: the key's name and id, and what it made of the text. */
  record Line(String name, int id, String base64) {
    private byte[] signature() {
      byte[] all = Base64.getDecoder().decode(base64);
      return java.util.Arrays.copyOfRange(all, 4, all.length);
    }

    @Override
    public String toString() {
      return DASH + name + " " + base64 + "\n";
    }
  }

  static SignedNote sign(String text, NoteKey key, PrivateKey secret) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] line = ByteBuffer.allocate(68).putInt(key.id()).put(signer.sign()).array();
      String base64 = Base64.getEncoder().encodeToString(line);
      return new SignedNote(text, List.of(new Line(key.name(), key.id(), base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the log's key cannot sign", e);
    }
  }

  /** Reads a note strictly; throws {@link LogException} where it is none. */
  static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new LogException("is no signed note: no blank line between text and signatures");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(line(line));
      }
    }
    SignedNote read = new SignedNote(note.substring(0, end + 1), lines);
    if (lines.isEmpty() || lines.size() > MOST || !read.toString().equals(note)) {
      throw new LogException("is no signed note: its signatures are not written as they should be");
    }
    return read;
  }

  private static Line line(String line) {
    String[] parts = line.split(" ", -1);
    try {
      byte[] bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
      boolean strict =
          parts.length == 3 && Base64.getEncoder().encodeToString(bytes).equals(parts[2]);
      if (!line.startsWith(DASH) || bytes.length < 5 || !strict) {
        throw new LogException("`" + line + "` is no signature line");
      }
      return new Line(parts[1], ByteBuffer.wrap(bytes).getInt(), parts[2]);
    } catch (IllegalArgumentException e) {
      throw new LogException("`" + line + "` is no signature line");
    }
  }

  /** Whether that key signed it: one of its lines verifies, and none of its lines fails to. */
  boolean isSignedBy(NoteKey key) {
    List<Line> own = linesOf(key);
    return !own.isEmpty() && own.stream().allMatch(l -> key.verifies(text, l.signature()));
  }

  List<Line> linesOf(NoteKey key) {
    return lines.stream().filter(l -> l.name().equals(key.name()) && l.id() == key.id()).toList();
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    lines.forEach(note::append);
    return note.toString();
  }
}
