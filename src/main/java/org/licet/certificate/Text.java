package org.licet.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;

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

  /** The line as a paragraph, whose own font, which spacing is made of, is embedded too. */
  Paragraph paragraph(Style style) {
    Font font = new Font(Face.REGULAR.font(), style.size());
    Paragraph paragraph = new Paragraph(style.leading(), "", font);
    paragraph.addAll(chunks);
    return paragraph;
  }

  boolean isRightToLeft() {
    return rightToLeft;
  }
}
