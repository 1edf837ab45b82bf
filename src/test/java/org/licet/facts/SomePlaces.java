package org.licet.facts;

import java.util.Arrays;
import java.util.List;

/**
 * The places that random questions are about: those whose law is on file first, with some others.
 */
final class SomePlaces {
  private static final List<Place> US =
      places(
          "US-AK US-AL US-AR US-AS US-AZ US-CA US-CO US-CT US-DC US-DE US-FL US-GA US-GU US-HI US-IA US-ID US-IL US-IN US-KS"
              + " US-KY US-LA US-MA US-MD US-ME US-MI US-MN US-MO US-MP US-MS US-MT US-NC US-ND US-NE US-NH US-NJ US-NM US-NV"
              + " US-NY US-OH US-OK US-OR US-PA US-PR US-RI US-SC US-SD US-TN US-TX US-UT US-VA US-VI US-VT US-WA US-WI US-WV"
              + " US-WY");
  private static final List<Place> IN = places("IN IN-KA IN-MH IN-DL IN-TN IN-TS");
  private static final List<Place> GB = places("GB GB-ENG GB-SCT GB-WLS GB-NIR GB-LND");
  private static final List<Place> AU =
      places("AU AU-NSW AU-VIC AU-QLD AU-WA AU-SA AU-TAS AU-ACT AU-NT");
  private static final List<Place> EU =
      places(
          "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK DE-BY FR-75C ES-M RE AX");
  private static final List<Place> OTHERS =
      places("CA-ON CH AE-DU SG JP CN HK RU IR KP CU VE BR NZ ZA US PH IL KR UM");

  private SomePlaces() {}

  static Place ofAPatient(Dice dice) {
    return dice.oneOf(dice.oneOf(US, US, US, IN, GB, AU, EU, OTHERS));
  }

  static Place ofAReader(Dice dice) {
    return dice.oneOf(dice.oneOf(US, US, IN, IN, GB, AU, EU, OTHERS));
  }

  static Place any(Dice dice) {
    return dice.oneOf(dice.oneOf(US, IN, GB, AU, EU, OTHERS));
  }

  private static List<Place> places(String codes) {
    return Arrays.stream(codes.split(" ")).map(code -> Place.find(code).orElseThrow()).toList();
  }
}
