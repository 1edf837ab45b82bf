package org.licet.credentialing;

import java.util.function.Function;
import org.licet.facts.Fields;
import org.licet.web.Json;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as strictly as requests: every scalar is a text (so {@code NO} stays Norway), and
 * every field has to be known.
 */
final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param name for messages
   * @throws IllegalArgumentException where it can't be read; names the file and every fault
   */
  static <T> T read(String name, String text, Function<Fields, T> reader) {
    try {
      return reader.apply(Fields.of(Json.tree(yaml().load(text)), ""));
    } catch (YAMLException | org.licet.facts.FactsRefusedException e) {
      throw new IllegalArgumentException("`%s`: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, new TextsOnly());
  }

  private static final class TextsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}
