package org.licet.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Screening;
import org.licet.facts.Status;
import org.licet.registry.Kind;
import org.licet.registry.State;
import tools.jackson.databind.JsonNode;

/** A paper on file as people read it, on a day. */
record Held(State state, LocalDate today) {
  /** Days before its last one from which on a paper is about to lapse: a quarter of a year. */
  static final int NEAR = 90;

  private static final int ROOM = 18;
  private static final String EXPIRES = "expires";

  Kind kind() {
    return state.kind();
  }

  String kindWords() {
    return Words.sentence(kind().word());
  }

  /** Which one it is, short. */
  String title() {
    return switch (kind()) {
      case LICENCE -> Words.shortPlace(text("jurisdiction"));
      case CERTIFICATION -> text("body");
      case PRIVILEGE -> text("facility");
      case INDEMNITY -> text("insurer");
      case QUALIFICATION -> joined(" ", text("scheme"), text("modality"));
      case SCREENING -> text("list");
      case REGISTRATION -> Words.shortPlace(text("jurisdiction"));
      case ACCREDITATION -> text("body");
      case SAFEGUARD -> joined(" ", code("type"), text("from"), "→", text("to"));
      case READER, FACILITY, PROVIDER, DATA_PATH -> state.name();
    };
  }

  /** Which one it is, where there is little room. */
  String label() {
    String which =
        kind() == Kind.LICENCE || kind() == Kind.REGISTRATION ? text("jurisdiction") : title();
    return kindWords() + " " + (which.length() > ROOM ? which.substring(0, ROOM) + "…" : which);
  }

  /** How it stands, where there is little room. */
  String shortWords() {
    LocalDate last = lastDay();
    return mark()
        + " "
        + switch (standing()) {
          case HELD, COMING, STOPPED -> standingWords();
          case LAPSING -> last == null ? "" : left(last);
          case LAPSED -> last == null ? "" : "since " + Words.day(last.plusDays(1));
          case UNKNOWN -> "end not known";
          case OFF_FILE -> "off file";
        };
  }

  /** What else it says, without its days and status. */
  String details() {
    return switch (kind()) {
      case LICENCE -> joined(" · ", code("type"), text("authority"), text("number"));
      case CERTIFICATION -> joined(" · ", code("specialty"), code("subspecialty"));
      case PRIVILEGE -> joined(" · ", code("basis"), listed("modalities"));
      case INDEMNITY -> joined(" · ", "covers " + listed("covers"), limit());
      case SCREENING -> code("result");
      case REGISTRATION -> joined(" · ", text("authority"), code("type"));
      case QUALIFICATION, ACCREDITATION, SAFEGUARD, READER, FACILITY, PROVIDER, DATA_PATH -> "";
    };
  }

  /** The first valid day, or that of the check; {@code null} where it is not known. */
  @Nullable LocalDate begins() {
    String day = kind() == Kind.SCREENING ? text("checked") : text("issued");
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /** {@code null} where it is open-ended or not known. */
  @Nullable LocalDate lastDay() {
    return text(EXPIRES).isEmpty() ? null : LocalDate.parse(text(EXPIRES));
  }

  Standing standing() {
    if (!state.isOn(today)) {
      return Standing.OFF_FILE;
    }
    if (isStopped()) {
      return Standing.STOPPED;
    }
    LocalDate begins = begins();
    if (begins != null && begins.isAfter(today)) {
      return Standing.COMING;
    }
    LocalDate last = lastDay();
    if (last == null) {
      boolean known = kind() == Kind.SCREENING || state.body().has(EXPIRES);
      return known ? Standing.HELD : Standing.UNKNOWN;
    }
    if (last.isBefore(today)) {
      return Standing.LAPSED;
    }
    return last.isAfter(today.plusDays(NEAR)) ? Standing.HELD : Standing.LAPSING;
  }

  /** In words, so that no colour has to say it. */
  String standingWords() {
    LocalDate last = lastDay();
    LocalDate begins = begins();
    return switch (standing()) {
      case HELD -> held(last);
      case LAPSING -> last == null ? "" : "lapses after " + Words.day(last) + ", " + left(last);
      case LAPSED -> last == null ? "" : "lapsed on " + Words.day(last.plusDays(1));
      case STOPPED -> stopped();
      case COMING -> begins == null ? "" : "valid from " + Words.day(begins);
      case UNKNOWN -> "last day not known: it does not serve";
      case OFF_FILE -> state.ended() == null ? "" : "taken off file on " + Words.day(state.ended());
    };
  }

  String mark() {
    return switch (standing()) {
      case HELD -> "✓";
      case LAPSING -> "▲";
      case LAPSED, STOPPED -> "✕";
      case COMING -> "○";
      case UNKNOWN -> "?";
      case OFF_FILE -> "–";
    };
  }

  private String held(@Nullable LocalDate last) {
    LocalDate begins = begins();
    if (kind() == Kind.SCREENING) {
      return begins == null ? "day of the check not known" : "checked on " + Words.day(begins);
    }
    return last == null ? "open-ended" : "until " + Words.day(last);
  }

  private String left(LocalDate last) {
    long days = ChronoUnit.DAYS.between(today, last);
    return days == 0 ? "today is its last day" : days == 1 ? "1 day left" : days + " days left";
  }

  private boolean isStopped() {
    if (kind() == Kind.SCREENING) {
      return text("result").equals(Screening.Result.LISTED.name());
    }
    String status = text("status");
    return !status.isEmpty() && !status.equals(Status.ACTIVE.name());
  }

  private String stopped() {
    return code(kind() == Kind.SCREENING ? "result" : "status").toLowerCase(java.util.Locale.ROOT);
  }

  private String limit() {
    JsonNode limit = state.body().path("perClaim");
    return limit.isNull()
        ? "no stated limit"
        : limit.isObject()
            ? limit.path("amount").asString("") + " " + limit.path("currency").asString("")
            : "";
  }

  private String listed(String field) {
    return state
        .body()
        .path(field)
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.joining(", "));
  }

  private String code(String field) {
    return Words.title(text(field));
  }

  private String text(String field) {
    return state.body().path(field).asString("");
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  static List<Held> all(List<State> papers, LocalDate today) {
    return papers.stream().map(paper -> new Held(paper, today)).toList();
  }
}
