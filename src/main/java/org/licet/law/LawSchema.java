package org.licet.law;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds the files of the law against the JSON Schemas that editors check them by as one types,
 * those of this program. JSON Schema draft 2020-12. The law that came with the program is not
 * checked again when it is loaded.
 */
public final class LawSchema {
  private static final String LINE = "# yaml-language-server: $schema=";
  private final Collection<LawFault> faults;

  /** Lines that have a fault already, of which the readers say more. */
  private final Set<String> faulty = new HashSet<>();

  private final Map<String, Schema> schemas = new HashMap<>();

  private LawSchema(Collection<LawFault> faults) {
    this.faults = faults;
    faults.forEach(fault -> faulty.add(line(fault.where())));
  }

  /**
   * Notes what is against its schema, and each file of {@code jurisdictions/} that does not name
   * it; nothing on lines that have a fault already.
   */
  public static void check(LawFiles files, Collection<LawFault> faults) {
    LawSchema check = new LawSchema(faults);
    files.under("jurisdictions", ".yaml").forEach(check::named);
    files.under("jurisdictions", ".yaml").forEach(check::valid);
    files.under("rules", ".cases.yaml").forEach(check::valid);
  }

  private void named(String path, String text) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String schema = schema(path);
    String name = schema.startsWith(folder) ? schema.substring(folder.length()) : "../schema.json";
    String first = text.lines().findFirst().orElse("");
    if (!first.equals(LINE + name)) {
      faults.add(
          new LawFault(
              new Source(path, 1, 1),
              "begins with `" + first + "`; expected `" + LINE + name + "`, for editors"));
    }
  }

  private void valid(String path, String text) {
    YamlTree tree = YamlTree.of(path, text).orElse(null);
    if (tree == null) {
      return;
    }
    Schema schema = schemas.computeIfAbsent(schema(path), LawSchema::load);
    for (Error error : schema.validate(tree.json())) {
      LawFault fault = fault(tree, error);
      if (!faulty.contains(line(fault.where()))) {
        faults.add(fault);
      }
    }
  }

  /** The path of the schema of a file. */
  private static String schema(String path) {
    if (path.startsWith("rules/")) {
      return "rules/cases.schema.json";
    }
    if (path.startsWith(PolicyReader.FOLDER)) {
      return PolicyReader.FOLDER + "schema.json";
    }
    return path.equals(LawReader.SETTINGS)
        ? "jurisdictions/law.schema.json"
        : "jurisdictions/schema.json";
  }

  private static Schema load(String path) {
    SchemaRegistryConfig config = SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    try (InputStream in = LawSchema.class.getResourceAsStream("/" + path)) {
      return registry.getSchema(Objects.requireNonNull(in, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LawFault fault(YamlTree tree, Error error) {
    List<Object> steps = new ArrayList<>();
    NodePath path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i));
    }
    String field = error.getProperty();
    Source where = unknownField(error) ? tree.name(steps, field) : tree.source(steps);
    String name = steps.isEmpty() ? "the file" : "`" + words(steps) + "`";
    String message = String.valueOf(error.getMessage()).replace('\'', '`');
    return new LawFault(where, name + ": " + message + ", says " + schema(tree.file()));
  }

  /** {@code requirements[0].effect}. */
  private static String words(List<Object> steps) {
    StringBuilder words = new StringBuilder();
    for (Object step : steps) {
      words.append(step instanceof Integer ? "[" + step + "]" : "." + step);
    }
    return words.substring(words.charAt(0) == '.' ? 1 : 0);
  }

  private static boolean unknownField(Error error) {
    return "additionalProperties".equals(error.getKeyword());
  }

  private static String line(Source where) {
    return where.file() + ":" + where.line();
  }
}
