package org.licet.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.facts.Form;
import org.licet.registry.Query;

/** What a request's parameters ask for. */
final class Orders {
  private static final Form<Format> FORMAT = form(Format.values(), Format::word);
  private static final Form<Mode> MODE = form(Mode.values(), Mode::word);

  private Orders() {}

  static Import.Order read(HttpServletRequest request, LocalDate today) {
    Query query = new Query(request);
    Format format = query.required("format", FORMAT);
    Mode mode = query.required("mode", MODE);
    Boolean dryRun = query.one("dryRun", Query.FLAG);
    boolean isList = format != null && format.isList();
    LocalDate listDate = isList ? query.required("listDate", notAfter(today)) : null;
    query.done();
    return new Import.Order(
        Objects.requireNonNull(format),
        Objects.requireNonNull(mode),
        Boolean.TRUE.equals(dryRun),
        listDate,
        Objects.requireNonNullElse(request.getRemoteUser(), "local"));
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
