package org.licet.credentialing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.registry.Kind;

/** Reads a policy file; refuses it whole, with every fault, where it has one. */
final class PolicyReader {
  static final Form<Kind> PAPER =
      new Form<>(
          text -> Kind.ofPath(text).filter(kind -> kind.owner() != null),
          _ -> "a kind of paper as addresses have it, for example licences");

  private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d{0,3}");
  static final Form<Integer> NUMBER =
      new Form<>(
          text -> Optional.of(text).filter(NUMBERS.asMatchPredicate()).map(Integer::valueOf),
          _ -> "a number from 1 to 9999");
  private static final Form<Policy.Effect> EFFECT = Form.choice(Policy.Effect.class);

  private PolicyReader() {}

  static Policy read(Fields file) {
    List<Policy.Row> rows = file.objects("policy", PolicyReader::row);
    if (rows == null) {
      file.refuse("policy", "nothing", "a list of rows");
    }
    file.done();
    return new Policy(Objects.requireNonNull(rows));
  }

  private static Policy.@Nullable Row row(Fields row) {
    Kind paper = row.required("paper", PAPER);
    var place = row.one("place", Form.PLACE);
    Integer days = row.required("days", NUMBER);
    Policy.Effect whenDue = row.one("when_due", EFFECT);
    Map<Result, Policy.Effect> when = new EnumMap<>(Result.class);
    for (Result result : List.of(Result.NOT_FOUND, Result.DIFFERS, Result.UNREACHABLE)) {
      Policy.Effect effect = row.one("when_" + result.name().toLowerCase(Locale.ROOT), EFFECT);
      when.put(result, Objects.requireNonNullElse(effect, Policy.Effect.KEEP));
    }
    String source = row.required("source", Form.TEXT);
    var checked = row.required("checked", Form.DAY);
    if (paper == null || days == null || source == null || checked == null) {
      return null; // noted
    }
    return new Policy.Row(
        paper,
        place,
        days,
        Objects.requireNonNullElse(whenDue, Policy.Effect.NOT_KNOWN),
        when,
        source,
        checked);
  }
}
