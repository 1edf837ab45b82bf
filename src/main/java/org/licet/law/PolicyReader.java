package org.licet.law;

import java.util.ArrayList;
import java.util.List;

/** Reads one file of {@code jurisdictions/policy/}. */
final class PolicyReader {
  static final String FOLDER = "jurisdictions/policy/";

  private PolicyReader() {}

  static List<Policy> read(YamlFields fields) {
    String code = fields.text("body");
    String expected = FOLDER + code + ".yaml";
    if (!fields.source().file().equals(expected)) {
      fields.fault("body", "body: `" + code + "` belongs in `" + expected + "`");
    }
    YamlFields review = fields.map("reviewed");
    Policy.Body body =
        new Policy.Body(
            code,
            fields.text("name"),
            new Jurisdiction.Review(review.requireDay("on"), review.text("by")));
    review.done();
    List<Policy> read = new ArrayList<>();
    for (YamlFields entry : fields.list("policies")) {
      read.add(policy(body, entry));
    }
    fields.done();
    return read;
  }

  private static Policy policy(Policy.Body body, YamlFields fields) {
    Policy read =
        new Policy(
            id(body, fields),
            body,
            fields.text("text"),
            value(fields),
            fields.choice("unit", Policy.Unit.class),
            fields.text("citation"),
            RequirementReader.dates(fields, true),
            fields.choice("confidence", Confidence.class),
            fields.textOrNull("note"),
            fields.source());
    fields.done();
    return read;
  }

  private static String id(Policy.Body body, YamlFields fields) {
    String id = fields.text("id");
    if (!id.startsWith(body.code() + ".") || !id.matches("[A-Z0-9-]+\\.[A-Z_]+\\.[1-9][0-9]*")) {
      fields.fault(
          "id",
          "`" + id + "` is no id of this file; expected `" + body.code() + ".<TOPIC>.<number>`");
    }
    return id;
  }

  private static int value(YamlFields fields) {
    String text = fields.text("value");
    if (!text.matches("[1-9][0-9]{0,5}")) {
      fields.fault("value", "`value`: `" + text + "` is no whole number from 1 to 999999");
      return 1;
    }
    return Integer.parseInt(text);
  }
}
