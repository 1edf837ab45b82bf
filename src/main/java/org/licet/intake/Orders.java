package org.licet.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.access.Caller;
import org.licet.facts.Form;
import org.licet.web.Query;

/** What a request's parameters ask for. */
final class Orders {
  private static final Form<Format> FORMAT = form(Format.values(), Format::word);
  private static final Form<Mode> MODE = form(Mode.values(), Mode::word);

  /** A form sends it empty where none was chosen. */
  private static final String LIST_DATE = "listDate";

  private Orders() {}

  static Import.Order read(HttpServletRequest request, LocalDate today) {
    Map<String, String[]> given = new HashMap<>(request.getParameterMap());
    given.computeIfPresent(LIST_DATE, (_, days) -> String.join("", days).isEmpty() ? null : days);
    Query query = new Query(given);
    Format format = query.required("format", FORMAT);
    Mode mode = query.required("mode", MODE);
    Boolean dryRun = query.one("dryRun", Query.FLAG);
    boolean isList = format != null && format.isList();
    LocalDate listDate = isList ? query.required(LIST_DATE, notAfter(today)) : null;
    query.done();
    return new Import.Order(
        Objects.requireNonNull(format),
        Objects.requireNonNull(mode),
        Boolean.TRUE.equals(dryRun),
        listDate,
        Caller.current().name());
  }

  private static Form<LocalDate> notAfter(LocalDate today) {
    return new Form<>(
        text -> Form.DAY.read().apply(text).filter(day -> !day.isAfter(today)),
        _ -> "the day on which the list was published, not after " + today);
  }

  private static <E> Form<E> form(E[] values, Function<E, String> word) {
    String all = Arrays.stream(values).map(word).collect(Collectors.joining("`, `", "`", "`"));
    return new Form<>(
        text -> Arrays.stream(values).filter(each -> word.apply(each).equals(text)).findFirst(),
        _ -> "one of " + all);
  }
}
