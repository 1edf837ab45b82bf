package org.licet.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The forms of an export, the preferred one first. */
enum ExportForm {
  CSV("text/csv;charset=utf-8;header=present"),
  NDJSON("application/x-ndjson");

  private final MediaType type;

  ExportForm(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  MediaType type() {
    return type;
  }

  /** The last part of a file's name, and what is asked for. */
  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ExportForm> find(String suffix) {
    return Stream.of(values()).filter(each -> each.suffix().equals(suffix)).findFirst();
  }

  /** The one that a client prefers; empty where it takes neither. */
  static Optional<ExportForm> preferred(List<MediaType> accepted) {
    return Stream.of(values())
        .filter(each -> each.quality(accepted) > 0)
        .max(
            Comparator.comparingDouble((ExportForm each) -> each.quality(accepted))
                .thenComparing(Comparator.<ExportForm>naturalOrder().reversed()));
  }

  private double quality(List<MediaType> accepted) {
    return accepted.stream()
        .filter(range -> range.includes(type))
        .mapToDouble(MediaType::getQualityValue)
        .max()
        .orElse(0);
  }
}
