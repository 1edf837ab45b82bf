package org.licet.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Licence;
import org.licet.facts.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The law on file, and the same broken in one thing, held against the schemas. */
class LawSchemaTest {
  private static final LawFiles FILES = LawFiles.in(Path.of("."));
  private static final String AU = "jurisdictions/AU/AU.yaml";

  @Test
  void theLawOnFileKeepsToItsSchemas() {
    assertThat(faults(FILES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "jurisdictions/AU/AU.yaml|effect: requires|effect:"
            + " Requires|Requires|`requirements[0].effect`: ",
        "jurisdictions/AU/AU.yaml|keeps: register of|keep: register of|keep:|`regulators[0]`:"
            + " property `keep`",
        "jurisdictions/AU/AU.yaml|type: FULL|type: WHOLE|WHOLE|`codes.licences[0].type`: ",
        "jurisdictions/AU/AU.yaml|from: 2010-07-01|from:"
            + " 01.07.2010|01.07|`requirements[0].in_force.from`: ",
        "jurisdictions/law.yaml|review_months: 12|review_months: twelve|twelve|`review_months`: ",
        "jurisdictions/policy/NCQA.yaml|unit: days|unit: weeks|weeks|`policies[0].unit`: ",
        "jurisdictions/policy/NCQA.yaml|value: 120|value: 0|0|`policies[0].value`: ",
        "rules/AU/AU.LICENSURE.cases.yaml|AU.LICENSURE.1: MET|AU.LICENSURE.1:"
            + " YES|YES|`cases[0].gives.AU.LICENSURE.1`: "
      })
  void saysWhereAFileDoesNot(String file, String from, String to, String at, String message) {
    String text = FILES.files().get(file);
    assertThat(text).contains(from);
    String start = text.substring(0, text.indexOf(from));
    int line = (int) start.chars().filter(c -> c == '\n').count() + 1;
    String written = start.substring(start.lastIndexOf('\n') + 1) + to;
    int column = written.lastIndexOf(at) + 1;

    assertThat(faults(change(file, from, to)))
        .first()
        .asString()
        .startsWith("%s:%d:%d: `".formatted(file, line, column))
        .contains(message);
  }

  @Test
  void aFileThatDoesNotNameItsSchemaIsAFaultOfItsFirstLine() {
    String line = "# yaml-language-server: $schema=../schema.json";
    assertThat(faults(change(AU, line + "\n", "")))
        .singleElement()
        .asString()
        .startsWith(AU + ":1:1: begins with `")
        .endsWith("expected `" + line + "`, for editors");
    assertThat(faults(change(AU, "../schema.json", "schema.json"))).hasSize(1);
  }

  @Test
  void aLineWithAFaultOfWhichMoreIsSaidHasNoOther() {
    LawFiles broken = change(AU, "type: FULL", "type: WHOLE");
    List<LawFault> faults = new ArrayList<>();
    LawReader.read(broken, faults);
    assertThat(faults).hasSize(1);
    LawSchema.check(broken, faults);
    assertThat(faults).hasSize(1);
  }

  @Test
  void codesThatOlderYamlReadsAsYesOrNoAreTexts() {
    JsonNode json =
        YamlTree.of("x.yaml", "{a: NO, b: on, c: true, d: 12, e: 2026-01-31, f: null}")
            .orElseThrow()
            .json();
    assertThat(json.toString())
        .isEqualTo(
            "{\"a\":\"NO\",\"b\":\"on\",\"c\":true,\"d\":12,\"e\":\"2026-01-31\",\"f\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jurisdictions/schema.json",
        "jurisdictions/law.schema.json",
        "jurisdictions/policy/schema.json",
        "rules/cases.schema.json"
      })
  void theSchemasAreOfDraft202012(String path) throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(Files.readString(Path.of(path)));
    String draft = "https://json-schema.org/draft/2020-12/schema";
    assertThat(schema.path("$schema").stringValue()).isEqualTo(draft);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(draft))
                .validate(schema))
        .isEmpty();
  }

  @Test
  void theSchemaKnowsTheSameWordsAsTheFacts() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("jurisdictions/schema.json")));
    JsonNode provision = schema.at("/$defs/exception/properties");
    assertThat(words(provision.at("/type"))).isEqualTo(names(Licence.Type.values()));
    assertThat(words(provision.at("/purposes/items"))).isEqualTo(names(Study.Purpose.values()));
    assertThat(words(provision.at("/rests_on"))).isEqualTo(names(Provision.RestsOn.values()));
    assertThat(words(provision.at("/licensed"))).isEqualTo(names(Provision.Licensed.values()));
    JsonNode codes = schema.at("/properties/codes/properties");
    assertThat(words(codes.at("/licences/items/properties/type")))
        .isEqualTo(names(Licence.Type.values()));
    assertThat(words(codes.at("/qualifications/items/properties/modality")))
        .isEqualTo(names(Study.Modality.values()));
    assertThat(words(codes.at("/safeguards/items/properties/type")))
        .isEqualTo(names(Safeguard.Type.values()));
    assertThat(words(schema.at("/properties/adequacy/items/properties/scope")))
        .isEqualTo(names(Jurisdiction.Adequacy.Scope.values()));
  }

  private static List<String> words(JsonNode field) {
    return field.path("enum").valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  static LawFiles change(String file, String from, String to) {
    SortedMap<String, String> files = new TreeMap<>(FILES.files());
    String text = files.get(file);
    assertThat(text).as(file).contains(from);
    int at = text.indexOf(from);
    files.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return new LawFiles(files);
  }

  private static List<LawFault> faults(LawFiles files) {
    List<LawFault> faults = new ArrayList<>();
    LawSchema.check(files, faults);
    return faults;
  }
}
