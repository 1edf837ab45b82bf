package org.licet.certificate;

import java.awt.Color;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A sign whose shape tells it from the others without its colour: drawn, not typed, so that no font
 * can lack it.
 */
enum Emblem {
  /** A disc with a tick. */
  PERMITTED(Verdict.PERMIT.ink()) {
    @Override
    void draw(PdfContentByte page) {
      page.circle(0, 0, 1);
      page.fill();
      polyline(page, 0.19f, -0.46f, 0.02f, -0.12f, -0.34f, 0.5f, 0.36f);
    }
  },
  /** A triangle with a stroke and a point. */
  CONDITIONAL(Verdict.CONDITIONAL.ink()) {
    @Override
    void draw(PdfContentByte page) {
      polygon(page, 0, 1, 1.05f, -0.85f, -1.05f, -0.85f);
      polyline(page, 0.2f, 0, 0.42f, 0, -0.22f);
      page.setColorFill(Color.WHITE);
      page.circle(0, -0.56f, 0.13f);
      page.fill();
    }
  },
  /** An octagon with a cross. */
  DENIED(Verdict.DENY.ink()) {
    @Override
    void draw(PdfContentByte page) {
      float a = 0.414f;
      polygon(page, a, 1, 1, a, 1, -a, a, -1, -a, -1, -1, -a, -1, a, -a, 1);
      polyline(page, 0.2f, -0.4f, -0.4f, 0.4f, 0.4f);
      polyline(page, 0.2f, -0.4f, 0.4f, 0.4f, -0.4f);
    }
  },
  /** A diamond with a dash. */
  WAIVED(new Color(0x3D5A80)) {
    @Override
    void draw(PdfContentByte page) {
      polygon(page, 0, 1.1f, 1.1f, 0, 0, -1.1f, -1.1f, 0);
      polyline(page, 0.2f, -0.42f, 0, 0.42f, 0);
    }
  },
  /** An empty box, to be ticked. */
  TO_DO(Style.INK) {
    @Override
    void draw(PdfContentByte page) {
      page.setLineWidth(0.16f);
      page.setColorStroke(Style.INK);
      page.rectangle(-0.85f, -0.85f, 1.7f, 1.7f);
      page.stroke();
    }
  };

  /** Where in its cell an emblem stands. */
  enum At {
    CENTRE,
    TOP_LEFT
  }

  private final Color color;

  Emblem(Color color) {
    this.color = color;
  }

  static Emblem of(Verdict verdict) {
    return switch (verdict) {
      case PERMIT -> PERMITTED;
      case CONDITIONAL -> CONDITIONAL;
      case DENY -> DENIED;
    };
  }

  static Emblem of(Printed.Status status) {
    return switch (status) {
      case UNMET -> DENIED;
      case WAIVED -> WAIVED;
      case MET -> PERMITTED;
    };
  }

  Color color() {
    return color;
  }

  /** Draws within a circle of radius 1 around the origin. */
  abstract void draw(PdfContentByte page);

  void draw(PdfContentByte page, Rectangle box, float size, At at) {
    float radius = size / 2;
    float x = at == At.CENTRE ? (box.getLeft() + box.getRight()) / 2 : box.getLeft() + radius + 5;
    float y = at == At.CENTRE ? (box.getTop() + box.getBottom()) / 2 : box.getTop() - radius - 2.6f;
    page.saveState();
    page.concatCTM(radius, 0, 0, radius, x, y);
    page.setColorFill(color);
    draw(page);
    page.restoreState();
  }

  private static void polygon(PdfContentByte page, float... points) {
    trace(page, points);
    page.closePath();
    page.fill();
  }

  private static void polyline(PdfContentByte page, float width, float... points) {
    page.setLineWidth(width);
    page.setColorStroke(Color.WHITE);
    page.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    trace(page, points);
    page.stroke();
  }

  private static void trace(PdfContentByte page, float... points) {
    page.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      page.lineTo(points[i], points[i + 1]);
    }
  }
}
