package org.licet.intake;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats of files that are taken in. */
public enum Format {
  READERS_CSV("readers-csv", Sniff.Container.TEXT, CsvTables.of(Table.READERS), null),
  PAPERS_CSV("papers-csv", Sniff.Container.TEXT, CsvTables.of(Table.PAPERS), null),
  XLSX("xlsx", Sniff.Container.ZIP, Workbooks::read, null),
  LEIE("leie", Sniff.Container.TEXT, null, ListLayout.LEIE),
  SAM("sam", Sniff.Container.TEXT, null, ListLayout.SAM),
  NPPES("nppes", Sniff.Container.JSON, NppesRows::read, null),
  FHIR("fhir", Sniff.Container.JSON, FhirRows::read, null);

  private final String word;
  private final Sniff.Container container;
  private final @Nullable Source<Row> registry;
  private final @Nullable ListLayout list;

  Format(
      String word,
      Sniff.Container container,
      @Nullable Source<Row> registry,
      @Nullable ListLayout list) {
    this.word = word;
    this.container = container;
    this.registry = registry;
    this.list = list;
  }

  /** As requests have it. */
  public String word() {
    return word;
  }

  public static Optional<Format> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** Whether it is a list of excluded persons, which is compared with the readers on file. */
  public boolean isList() {
    return list != null;
  }

  Sniff.Container container() {
    return container;
  }

  @Nullable Source<Row> registry() {
    return registry;
  }

  @Nullable ListLayout list() {
    return list;
  }
}
