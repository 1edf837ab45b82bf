package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource({
    "US-TX, US",
    "GB-LND, GB-ENG GB",
    "GB-WNH, GB-ENG GB",
    "FR-75C, FR-IDF FR",
    "FR-67, FR-6AE FR-GES FR",
    "FR-2A, FR-20R FR",
    "IT-MI, IT-25 IT",
    "ES-M, ES-MD ES",
    "BE-VAN, BE-VLG BE",
    "LT-01, LT-SA LT",
    "IE-CO, IE-M IE",
    "ID-PS, ID-PP ID",
    "GP, FR",
    "MQ, FR",
    "GF, FR",
    "RE, FR",
    "YT, FR",
    "MF, FR",
    "AX, FI",
    "US-PR, US",
    "US-MP, US",
    "BQ-BO, BQ",
    "NO-21, SJ"
  })
  void aPlaceLiesInEachThatContainsIt(String code, String containers) {
    assertThat(place(code).containers())
        .extracting(Place::code)
        .containsExactly(containers.split(" "));
    assertThat(place(code).containers()).allMatch(container -> container.contains(place(code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US", "GB", "HK", "MO", "TW", "NC", "BL", "AW", "CW", "SX", "BQ", "SJ", "UM", "PF"
      })
  void aCountryLiesInNoPlace(String code) {
    assertThat(place(code).containers()).isEmpty();
    assertThat(place(code).country()).isSameAs(place(code));
  }

  @ParameterizedTest
  @CsvSource({
    "PR, US-PR",
    "GU, US-GU",
    "VI, US-VI",
    "AS, US-AS",
    "MP, US-MP",
    "CN-HK, HK",
    "CN-MO, MO",
    "CN-TW, TW",
    "FR-NC, NC",
    "FR-BL, BL",
    "FR-PF, PF",
    "FR-PM, PM",
    "FR-TF, TF",
    "FR-WF, WF",
    "FR-MF, MF",
    "FR-971, GP",
    "FR-972, MQ",
    "FR-973, GF",
    "FR-974, RE",
    "FR-976, YT",
    "NL-AW, AW",
    "NL-CW, CW",
    "NL-SX, SX",
    "NL-BQ1, BQ-BO",
    "NL-BQ2, BQ-SA",
    "NL-BQ3, BQ-SE",
    "FI-01, AX",
    "US-UM, UM",
    "GB-UKM, GB",
    "IN-TG, IN-TS",
    "IN-OR, IN-OD",
    "FR-75, FR-75C",
    "GT-AV, GT-16",
    "KZ-AST, KZ-71"
  })
  void twoCodesOfOnePlaceAreTheSameObjectWrittenByTheSecond(String code, String written) {
    assertThat(place(code)).isSameAs(place(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "U",
        "us",
        "US-",
        "US-ZZ",
        "USTX",
        "US TX",
        "EU",
        "UK",
        "XX",
        "ZZ",
        "US-TX ",
        "US,",
        "US-TX,in",
        "DK-015",
        "ＵＳ",
        "code",
        "#"
      })
  void whatIsNoCodeOfIso3166IsNoPlace(String code) {
    assertThat(Place.find(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USTX, US-TX", "us-tx, US-TX", "US_TX, US-TX", "uk, GB", "pr, US-PR", "' DE', DE"})
  void aNearMissSuggestsThePlace(String code, String meant) {
    assertThat(World.suggest(code)).contains(meant);
  }

  @Test
  void neitherHongKongNorMacaoNorTaiwanLiesInChina() {
    assertThat(List.of("HK", "MO", "TW")).noneMatch(code -> place("CN").contains(place(code)));
  }

  @Test
  void everyRowOfTheListIsReadAndSortedAndLeadsToACountry() throws IOException {
    List<String> codes = codes();
    assertThat(codes).isSorted().doesNotHaveDuplicates().hasSize(5_460);
    Set<String> unread =
        codes.stream().filter(code -> Place.find(code).isEmpty()).collect(Collectors.toSet());
    assertThat(unread).containsExactlyInAnyOrder("EU", "UK");
    List<Place> places =
        codes.stream().flatMap(code -> Place.find(code).stream()).distinct().toList();
    assertThat(places).allMatch(place -> place.country().code().length() == 2);
    assertThat(places).allMatch(place -> place.name().length() > 1 && !place.name().contains("\""));
  }

  @Test
  void everyCountryOfTheJavaPlatformIsAPlace() {
    assertThat(Locale.getISOCountries()).allMatch(code -> Place.find(code).isPresent());
  }

  @Test
  void placesAreOrderedByCode() {
    assertThat(List.of(place("US-TX"), place("GB"), place("US"), place("GB-ENG")).stream().sorted())
        .containsExactly(place("GB"), place("GB-ENG"), place("US"), place("US-TX"));
    assertThat(Comparator.<Place>naturalOrder().compare(place("PR"), place("US-PR"))).isZero();
  }

  @Test
  void threadsThatLookForAPlaceAtOnceGetTheSameObject() throws Exception {
    for (int round = 0; round < 50; round++) {
      World world = new World(csv());
      Callable<Place> look = () -> world.place("FR-67").orElseThrow();
      try (var threads = Executors.newFixedThreadPool(4)) {
        var found = new ArrayList<Place>();
        for (var future : threads.invokeAll(List.of(look, look, look, look))) {
          found.add(future.get());
        }
        assertThat(found).allMatch(place -> place == found.getFirst());
        assertThat(found.getFirst().country()).isSameAs(world.place("FR").orElseThrow());
      }
    }
  }

  @Test
  void aRelationThatIsNoneIsRefused() {
    World world =
        new World("\ncode,relation,place,name\nUS,continent,,\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> world.place("US"))
        .hasMessage("iso-3166.csv: `continent` of `US` is no relation");
  }

  private static Place place(String code) {
    return Place.find(code).orElseThrow(() -> new AssertionError(code));
  }

  private static List<String> codes() throws IOException {
    return new String(csv(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private static byte[] csv() throws IOException {
    try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream("iso-3166.csv"))) {
      return in.readAllBytes();
    }
  }
}
