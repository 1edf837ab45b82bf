package org.licet.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The bytes of the update that holds a document time stamp, in the one form that there is: the
 * security store, the field with its value, the signature dictionary, and cross-references. ISO
 * 32000-2 §7.5.6 and §12.8.5.
 */
final class StampUpdate {
  /** Bytes kept free for the token, which brings its authority's certificates along. */
  static final int RESERVED = 8192;

  /** Of Contents: two digits a byte between angle brackets. */
  static final int GAP = 2 * RESERVED + 2;

  /** Of ByteRange with spaces behind it: the length of one number in it depends on the others. */
  private static final int RANGE = 50;

  private static final String END = ">>\nendobj\n";

  private final SignedPart part;
  private final String store;
  private final String field;
  private final String head;
  private final String tail;

  StampUpdate(SignedPart part) {
    this.part = part;
    this.store = part.store().withValidation();
    this.field =
        "%d 0 obj\n<</Type/Annot/Subtype/Widget/FT/Sig/T(%s)/F 132/Rect[0 0 0 0]/P %d 0 R/V %d 0 R>>\nendobj\n"
            .formatted(part.field(), DocumentTimeStamp.FIELD, part.page(), part.next());
    this.head =
        store
            + field
            + "%d 0 obj\n<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/Contents "
                .formatted(part.next());
    this.tail = tail();
  }

  /** Where Contents begins in the whole file. */
  int gap() {
    return part.length() + head.length();
  }

  /** How long the whole file is. */
  int end() {
    return gap() + GAP + tail.length();
  }

  /**
   * @param token at most as long as there is room
   */
  byte[] write(byte[] token) {
    String contents = HexFormat.of().formatHex(Arrays.copyOf(token, RESERVED));
    return (head + "<" + contents + ">" + tail).getBytes(US_ASCII);
  }

  private String tail() {
    int rest = gap() + GAP;
    int ended = RANGE + END.length();
    String references = references(rest + ended);
    String range = "/ByteRange [0 %d %d %d]".formatted(gap(), rest, ended + references.length());
    return range + " ".repeat(RANGE - range.length()) + END + references;
  }

  private String references(int startXref) {
    int atField = part.length() + store.length();
    return "xref\n%s%s%strailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
        .formatted(
            entry(part.store().store(), part.length()),
            entry(part.field(), atField),
            entry(part.next(), atField + field.length()),
            part.next() + 1,
            part.root(),
            part.info(),
            part.id(),
            part.startXref(),
            startXref);
  }

  /** A section of one object. */
  private static String entry(int number, int offset) {
    return String.format(Locale.ROOT, "%d 1\n%010d 00000 n \n", number, offset);
  }
}
