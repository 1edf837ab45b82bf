package org.licet.certificate;

import java.awt.Color;

/**
 * The outcome of a decision: each has a word, a colour and a shape, so that none rests on colour
 * alone.
 */
enum Verdict {
  PERMIT(new Color(0x17663A), new Color(0xE9F5EE)),
  CONDITIONAL(new Color(0x8A5200), new Color(0xFDF4E1)),
  DENY(new Color(0xA3161B), new Color(0xFBEBEB));

  private final Color ink;
  private final Color ground;

  Verdict(Color ink, Color ground) {
    this.ink = ink;
    this.ground = ground;
  }

  Color ink() {
    return ink;
  }

  Color ground() {
    return ground;
  }
}
