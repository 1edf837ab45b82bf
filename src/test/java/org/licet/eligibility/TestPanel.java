package org.licet.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import org.licet.web.Http;
import org.licet.web.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A panel in memory, for tests: nobody is in it until a test puts somebody there. */
public final class TestPanel implements PanelOnFile {
  private static final List<String> SEATS =
      List.of("IN-KA", "US-TX", "GB-ENG", "AU-NSW", "AE-DU", "CA-ON");
  private static final List<String> LICENSED =
      List.of(
          "US-TX", "US-NY", "US-CA", "US-FL", "US-OH", "US-WA", "US-CO", "GB", "AU", "AE-DU", "SG",
          "NZ", "CA-ON", "IN-KA");

  private volatile Panel panel = Panel.EMPTY;

  @Override
  public Panel panel() {
    return panel;
  }

  public void is(Panel next) {
    panel = next;
  }

  /** The example question: a final read of a head CT in Texas from Bengaluru. */
  public static Question question() {
    return FactsReader.read(Json.write(Http.example("texas-final.json")));
  }

  /** So many readers, the same for the same seed; the first is the example's own. */
  public static Panel of(int count, long seed) {
    List<Panel.Member> members = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      ObjectNode facts = Http.example("texas-final.json");
      String id = "R-%04d".formatted(i);
      ObjectNode reader = (ObjectNode) facts.path("reader");
      reader.put("id", id);
      if (i > 0) {
        vary(reader, random);
      }
      members.add(
          new Panel.Member(id, "Reader " + i, FactsReader.read(Json.write(facts)).reader()));
    }
    Question facts = question();
    return new Panel(
        "panel-" + count + "-" + seed,
        members,
        List.of(),
        List.of(new Panel.Supply("NIGHTSKY", "Night Sky", facts.provider(), facts.dataPath())));
  }

  private static void vary(ObjectNode reader, Random random) {
    reader.put("readingFrom", SEATS.get(random.nextInt(SEATS.size())));
    ArrayNode licences = (ArrayNode) reader.path("licences");
    ObjectNode first = (ObjectNode) licences.get(0);
    licences.removeAll();
    for (String place : LICENSED) {
      if (random.nextInt(3) == 0) {
        String expires = random.nextInt(5) == 0 ? "2026-12-31" : "2028-02-28";
        licences.add(first.deepCopy().put("jurisdiction", place).put("expires", expires));
      }
    }
    if (random.nextInt(4) == 0) {
      reader.putArray("certifications");
    }
    if (random.nextInt(5) == 0) {
      reader.set("privileges", JsonNodeFactory.instance.arrayNode());
    }
  }
}
