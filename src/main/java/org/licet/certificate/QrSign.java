package org.licet.certificate;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A text as a QR code, ISO/IEC 18004, error correction level M: drawn as squares, sharp at any
 * size, on white with the quiet zone of four modules around it.
 */
final class QrSign {
  private static final int QUIET = 4;

  private final QrCode code;

  private QrSign(QrCode code) {
    this.code = code;
  }

  static QrSign of(String text) {
    return new QrSign(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
  }

  /**
   * @param side of the square with its quiet zone, in points
   */
  void draw(PdfContentByte page, float left, float bottom, float side) {
    page.saveState();
    page.setColorFill(Color.WHITE);
    page.rectangle(left, bottom, side, side);
    page.fill();
    float module = side / (code.size + 2 * QUIET);
    // modules are the unit from here, the first row is the upper one
    page.concatCTM(module, 0, 0, -module, left + QUIET * module, bottom + side - QUIET * module);
    page.setColorFill(Color.BLACK);
    for (int row = 0; row < code.size; row++) {
      row(page, row);
    }
    page.fill();
    page.restoreState();
  }

  /** Dark modules side by side are one rectangle: no seam between them. */
  private void row(PdfContentByte page, int row) {
    int from = 0;
    for (int column = 0; column <= code.size; column++) {
      if (!code.getModule(column, row)) {
        if (column > from) {
          page.rectangle(from, row, column - from, 1);
        }
        from = column + 1;
      }
    }
  }
}
