package org.licet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a request, each once, read as strictly as a body: all faults are named. */
public final class Query {
  /** Entries of a page, where none is said. */
  public static final int USUAL = 100;

  /** 1 to 1,000. */
  public static final Form<Integer> LIMIT =
      new Form<>(
          text -> Optional.of(text).filter(Query::isLimit).map(Integer::valueOf),
          _ -> "a number from 1 to 1000");

  public static final Form<Boolean> FLAG =
      new Form<>(
          text ->
              Set.of("true", "false").contains(text)
                  ? Optional.of(Boolean.valueOf(text))
                  : Optional.empty(),
          _ -> "true or false");

  private static final Pattern LIMITS = Pattern.compile("[1-9]\\d{0,2}|1000");

  private final Fields fields;

  public Query(HttpServletRequest request) {
    this(request.getParameterMap());
  }

  public Query(Map<String, String[]> parameters) {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    parameters.forEach((name, values) -> given.put(name, values.length == 1 ? values[0] : ""));
    fields = Fields.of(Json.write(given));
  }

  public <T> @Nullable T one(String name, Form<T> form) {
    return fields.one(name, form);
  }

  public <T> @Nullable T required(String name, Form<T> form) {
    return fields.required(name, form);
  }

  /** Refuses what is faulty or not known. */
  public void done() {
    fields.done();
  }

  private static boolean isLimit(String text) {
    return LIMITS.matcher(text).matches();
  }
}
