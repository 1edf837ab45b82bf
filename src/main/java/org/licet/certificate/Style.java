package org.licet.certificate;

import java.awt.Color;

/** How letters look: size in points, weight, and colour. */
record Style(float size, boolean bold, Color color) {
  static final Color INK = new Color(0x1B1F24);
  static final Color GREY = new Color(0x59626D);
  static final Color RULE = new Color(0xD3D9E0);
  static final Color PALE = new Color(0xF4F6F8);

  static final Style BODY = new Style(8.6f, false, INK);
  static final Style STRONG = new Style(8.6f, true, INK);
  static final Style SMALL = new Style(7.6f, false, INK);
  static final Style FINE = new Style(7.3f, false, INK);
  static final Style NOTE = new Style(7.6f, false, GREY);
  static final Style LABEL = new Style(7.2f, true, GREY);
  static final Style HEADING = new Style(11f, true, INK);
  static final Style LEAD = new Style(10.2f, false, INK);

  float leading() {
    return size * 1.36f;
  }

  Style bold(Color other) {
    return new Style(size, true, other);
  }

  Style in(Color other) {
    return new Style(size, bold, other);
  }
}
