package org.licet.law;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Licence;
import org.licet.facts.Money;
import org.licet.facts.Study.Purpose;
import org.licet.law.Requirement.Attached;

/** Reads one entry of {@code requirements}. */
final class RequirementReader {
  private static final String DATES =
      "`{from: DAY, to: DAY}`, the first day in force and the first day no longer in force;"
          + " `null` where there is none";

  private final String place;

  RequirementReader(String place) {
    this.place = place;
  }

  @Nullable Requirement read(YamlFields fields) {
    RequirementId id = id(fields);
    Effect effect = fields.choice("effect", Effect.class);
    Requirement read =
        new Requirement(
            id == null ? new RequirementId(place, Topic.COVERAGE, 1) : id,
            effect,
            condition(fields, effect),
            fields.text("text"),
            fields.text("citation"),
            dates(fields, true),
            fields.choice("confidence", Confidence.class),
            fields.text("remedy"),
            fields.textOrNull("note"),
            provisions(fields.map("alternatives"), false),
            provisions(fields.map("exceptions"), true),
            attached(fields.map("attaches")),
            minimum(fields),
            fields.choiceOrNull("readers", Requirement.Readers.class),
            fields.source());
    fields.done();
    return id == null ? null : read;
  }

  private @Nullable RequirementId id(YamlFields fields) {
    String text = fields.text("id");
    RequirementId id = RequirementId.find(text).orElse(null);
    if (id == null || !id.jurisdiction().equals(place)) {
      fields.fault(
          "id", "`" + text + "` is no id of this file; expected `" + place + ".<TOPIC>.<number>`");
      return null;
    }
    return id;
  }

  private static @Nullable String condition(YamlFields fields, Effect effect) {
    String code = fields.textOrNull("condition");
    if (effect == Effect.CONDITIONS && code == null) {
      fields.fault("id", "has no `condition`, which its effect `conditions` asks for");
    }
    if (effect != Effect.CONDITIONS && code != null) {
      fields.fault("condition", "a `condition` goes only with the effect `conditions`");
    }
    return code;
  }

  /**
   * The days in force; in a requirement they have to be written, in its parts they may be left out.
   */
  static InForce dates(YamlFields fields, boolean required) {
    if (!fields.has("in_force")) {
      if (required) {
        fields.fault("id", "has no `in_force`; expected " + DATES);
      }
      return InForce.ALWAYS;
    }
    YamlFields dates = fields.map("in_force");
    if (!dates.has("from") || !dates.has("to")) {
      fields.fault("in_force", "`in_force` leaves a day out; expected " + DATES);
    }
    InForce read = row(dates);
    dates.done();
    return read;
  }

  /** The days that a dated row writes as {@code from} and {@code to}. */
  static InForce row(YamlFields fields) {
    var from = fields.day("from");
    var to = fields.day("to");
    if (from != null && to != null && !from.isBefore(to)) {
      fields.fault(
          "to",
          "`"
              + from
              + "` to `"
              + to
              + "` holds on no day; `to` is the first day no longer in force");
      return InForce.ALWAYS;
    }
    return new InForce(from, to);
  }

  private Map<String, Provision> provisions(YamlFields all, boolean exception) {
    Map<String, Provision> read = new LinkedHashMap<>();
    for (String name : all.names()) {
      if (!name.matches("[a-z][a-z_]*")) {
        all.fault(name, "`" + name + "`: expected a name in lower case");
      }
      read.put(name, provision(name, all.map(name), exception));
    }
    return read;
  }

  private static Provision provision(String name, YamlFields fields, boolean exception) {
    Provision read =
        new Provision(
            name,
            exception ? fields.text("text") : fields.textOrNull("text"),
            exception ? fields.text("citation") : fields.textOrNull("citation"),
            dates(fields, false),
            fields.choiceOrNull("confidence", Confidence.class),
            fields.choiceOrNull("type", Licence.Type.class),
            fields.textOrNull("authority"),
            purposes(fields),
            fields.flag("reader_inside"),
            fields.choiceOrNull("rests_on", Provision.RestsOn.class),
            fields.choiceOrNull("licensed", Provision.Licensed.class),
            fields.textOrNull("limits"));
    fields.textOrNull("note");
    fields.done();
    return read;
  }

  private static @Nullable Set<Purpose> purposes(YamlFields fields) {
    if (!fields.has("purposes")) {
      return null;
    }
    Set<Purpose> read = EnumSet.noneOf(Purpose.class);
    for (String text : fields.texts("purposes")) {
      try {
        read.add(Purpose.valueOf(text));
      } catch (IllegalArgumentException e) {
        fields.fault("purposes", "`" + text + "` is none of " + EnumSet.allOf(Purpose.class));
      }
    }
    return read;
  }

  private static Map<String, Attached> attached(YamlFields all) {
    Map<String, Attached> read = new LinkedHashMap<>();
    for (String code : all.names()) {
      YamlFields fields = all.map(code);
      read.put(
          code,
          new Attached(
              code,
              fields.text("text"),
              fields.text("citation"),
              fields.choice("confidence", Confidence.class),
              fields.text("remedy")));
      fields.done();
    }
    return read;
  }

  private static @Nullable Money minimum(YamlFields fields) {
    if (!fields.has("minimum")) {
      return null;
    }
    YamlFields money = fields.map("minimum");
    String amount = money.text("amount");
    String currency = money.text("currency");
    money.done();
    try {
      return new Money(new BigDecimal(amount), currency);
    } catch (IllegalArgumentException e) {
      fields.fault(
          "minimum",
          "`" + amount + " " + currency + "` is no money, for example `1000000` and `USD`");
      return null;
    }
  }
}
