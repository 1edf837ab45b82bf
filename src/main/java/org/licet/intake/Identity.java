package org.licet.intake;

import java.util.List;
import org.licet.registry.Kind;
import tools.jackson.databind.node.ObjectNode;

/** The fields by which papers of one person are told apart, where no id is given. */
final class Identity {
  private Identity() {}

  static List<String> of(Kind kind) {
    return switch (kind) {
      case LICENCE -> List.of("jurisdiction", "authority", "number", "type");
      case CERTIFICATION -> List.of("body", "specialty", "subspecialty");
      case PRIVILEGE -> List.of("facility");
      case INDEMNITY -> List.of("insurer");
      case QUALIFICATION -> List.of("scheme", "modality");
      case SCREENING -> List.of("list", "checked");
      case REGISTRATION -> List.of("jurisdiction", "authority", "type");
      case ACCREDITATION -> List.of("body");
      case SAFEGUARD -> List.of("type", "from", "to");
      case READER, FACILITY, PROVIDER, DATA_PATH -> List.of();
    };
  }

  /**
   * Whether a paper may be the one on file.
   *
   * @param whole whether what is left out differs from what is there; otherwise only what both say
   *     is compared
   */
  static boolean fits(Kind kind, ObjectNode paper, ObjectNode onFile, boolean whole) {
    return of(kind).stream()
        .allMatch(
            field ->
                !whole && (isUnknown(paper, field) || isUnknown(onFile, field))
                    || paper.path(field).asString("").equals(onFile.path(field).asString("")));
  }

  private static boolean isUnknown(ObjectNode paper, String field) {
    return paper.path(field).asString("").isEmpty();
  }

  static String key(Kind kind, ObjectNode paper) {
    StringBuilder key = new StringBuilder(kind.path());
    of(kind).forEach(field -> key.append('\n').append(paper.path(field).asString("")));
    return key.toString();
  }
}
