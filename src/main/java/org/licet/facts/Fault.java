package org.licet.facts;

/**
 * One thing that is wrong with what was sent: where, what was found there and what was expected.
 * Safe to print on one line and to encode: control characters and halves of surrogate pairs are
 * replaced, long values are cut.
 *
 * @param pointer JSON pointer (RFC 6901), for example {@code /reader/licences/0/jurisdiction};
 *     empty is the whole
 */
public record Fault(String pointer, String found, String expected) {
  private static final int LONGEST_POINTER = 400;
  private static final int LONGEST_FOUND = 160;

  public Fault {
    pointer = printable(pointer, LONGEST_POINTER);
    found = printable(found, LONGEST_FOUND);
  }

  private static String printable(String text, int longest) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), longest) + 1);
    text.codePoints().limit(longest).map(Fault::orReplacement).forEach(out::appendCodePoint);
    return text.codePointCount(0, text.length()) > longest
        ? out.append('…').toString()
        : out.toString();
  }

  private static int orReplacement(int codePoint) {
    return Form.isPrintable(codePoint) ? codePoint : 0xFFFD;
  }
}
