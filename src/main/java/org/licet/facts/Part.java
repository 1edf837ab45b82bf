package org.licet.facts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of facts that are kept one by one: the fields of readers, providers and data paths
 * without their ids and papers, and each kind of paper. Read as strictly as in a whole question.
 */
public enum Part {
  READER(null, part(FactsReader::readerAlone, FactsWriter::reader)),
  LICENCE("jurisdiction", part(Papers::licence, FactsWriter::licence)),
  CERTIFICATION("body", part(Papers::certification, FactsWriter::certification)),
  PRIVILEGE("facility", part(Papers::privilege, FactsWriter::privilege)),
  INDEMNITY("insurer", part(Papers::indemnity, FactsWriter::indemnity)),
  QUALIFICATION("scheme", part(Papers::qualification, FactsWriter::qualification)),
  SCREENING("list", part(Papers::screening, FactsWriter::screening)),
  PROVIDER(null, part(FactsReader::providerAlone, FactsWriter::provider)),
  REGISTRATION("jurisdiction", part(Papers::registration, FactsWriter::registration)),
  ACCREDITATION("body", part(Papers::accreditation, FactsWriter::accreditation)),
  DATA_PATH(null, part(FactsReader::dataPathAlone, FactsWriter::dataPath)),
  SAFEGUARD("type", part(Papers::safeguard, FactsWriter::safeguard));

  private final @Nullable String key;
  private final Function<Fields, ObjectNode> form;

  Part(@Nullable String key, Function<Fields, ObjectNode> form) {
    this.key = key;
    this.form = form;
  }

  /**
   * Reads the part's fields, and gives them back in the one way that {@link FactsWriter} writes.
   * Faults are only noted, as is a paper without the field that says which one it is.
   */
  public ObjectNode read(Fields fields) {
    ObjectNode read = form.apply(fields);
    if (key != null && !read.has(key)) {
      fields.refuse(key, "nothing", "a value: without it no rule finds the paper");
    }
    return read;
  }

  private static <T> Function<Fields, ObjectNode> part(
      Function<Fields, T> reader, Function<T, FactsWriter> writer) {
    return fields -> writer.apply(reader.apply(fields)).tree();
  }
}
