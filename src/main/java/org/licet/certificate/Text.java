package org.licet.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Chunk;

/** A line of text in several styles. */
final class Text {
  private final List<Chunk> chunks = new ArrayList<>();
  private boolean rightToLeft;

  static Text of(String text, Style style) {
    return new Text().add(text, style);
  }

  Text add(String text, Style style) {
    chunks.addAll(Lettering.chunks(text, style));
    rightToLeft |= Lettering.isRightToLeft(text);
    return this;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }
}
