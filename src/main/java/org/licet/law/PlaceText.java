package org.licet.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place's file as text, to which a requirement is added; the law in it may be faulty. */
public record PlaceText(String path, @Nullable String text) {
  private static final String KEY = "requirements";

  /** The file of a place; nothing where the code is neither ISO 3166 nor that of a file. */
  public static Optional<PlaceText> of(String code, LawFiles files) {
    Place place = Place.find(code).filter(found -> found.code().equals(code)).orElse(null);
    String folder = place == null ? code : place.country().code();
    String path = "jurisdictions/" + folder + "/" + code + ".yaml";
    String text = files.files().get(path);
    return place == null && text == null
        ? Optional.empty()
        : Optional.of(new PlaceText(path, text));
  }

  public boolean isNew() {
    return text == null;
  }

  /** The ids in it. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>();
    if (requirements() instanceof SequenceNode list) {
      list.getValue().forEach(entry -> ids.add(text(field(entry, "id"))));
    }
    return ids;
  }

  /** The country in whose table it is a row; {@code null} where it is none. */
  public @Nullable String divisionOf() {
    String country = text(field(root(), "division_of"));
    return country.isEmpty() ? null : country;
  }

  /**
   * The text with one more requirement, behind those there are. Nothing where they are written on
   * one line, or it is no YAML.
   */
  public Optional<String> with(String entry) {
    String before = text == null ? "" : text.endsWith("\n") ? text : text + "\n";
    Node root = root();
    if (text == null || root == null) {
      return Optional.empty();
    }
    Node list = requirements();
    if (list == null) {
      return Optional.of(before + "\n" + KEY + ":\n" + entry);
    }
    if (!(list instanceof SequenceNode written)
        || written.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(before.lines().toList());
    int at = Math.min(written.getEndMark().getLine(), lines.size());
    while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).startsWith("#"))) {
      at--;
    }
    lines.addAll(at, ("\n" + entry).lines().toList());
    return Optional.of(String.join("\n", lines) + "\n");
  }

  private @Nullable Node root() {
    return text == null ? null : YamlTree.of(path, text).map(YamlTree::root).orElse(null);
  }

  private @Nullable Node requirements() {
    return field(root(), KEY);
  }

  private static @Nullable Node field(@Nullable Node of, String name) {
    if (of instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (text(tuple.getKeyNode()).equals(name)) {
          return tuple.getValueNode();
        }
      }
    }
    return null;
  }

  private static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
