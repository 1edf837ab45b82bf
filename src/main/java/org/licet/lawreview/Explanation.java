package org.licet.lawreview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.decision.Decider;
import org.licet.decision.Decision;
import org.licet.evaluation.Derivation;
import org.licet.evaluation.Law;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.law.Jurisdiction;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * Why one question is answered as it is, from the places that it touches to the outcome.
 *
 * @param day the UTC day that is asked about
 * @param touched every place that the law may look at, in the order of the facts
 * @param law of these places and of the unions that they are in, by code
 */
public record Explanation(
    LocalDate day,
    List<Touched> touched,
    List<OnFile> law,
    Derivation derivation,
    Decision decision) {

  public Explanation {
    touched = List.copyOf(touched);
    law = List.copyOf(law);
  }

  /** The law of a place or union that is touched, as it stands on the day. */
  public record OnFile(
      String code, String name, List<RequirementId> inForce, List<RequirementId> notInForce) {
    public OnFile {
      inForce = List.copyOf(inForce);
      notInForce = List.copyOf(notInForce);
    }

    static OnFile of(Jurisdiction jurisdiction, LocalDate day) {
      Map<Boolean, List<RequirementId>> ids =
          jurisdiction.requirements().stream()
              .collect(
                  Collectors.partitioningBy(
                      r -> r.inForce().on(day),
                      Collectors.mapping(Requirement::id, Collectors.toList())));
      return new OnFile(
          jurisdiction.code(),
          jurisdiction.name(),
          ids.getOrDefault(true, List.of()),
          ids.getOrDefault(false, List.of()));
    }
  }

  /**
   * A place in the facts.
   *
   * @param pointer where it stands
   * @param role what happens there
   * @param place {@code null} where it is not known
   * @param jurisdictions codes of what is on file that is or contains it
   */
  public record Touched(
      String pointer, String role, @Nullable Place place, List<String> jurisdictions) {
    public Touched {
      jurisdictions = List.copyOf(jurisdictions);
    }
  }

  /**
   * Explains the answer by a law; a matter of seconds.
   *
   * @param now the moment of asking, which counts where the question gives no {@code asOf}
   */
  public static Explanation of(Law law, Question question, Instant now) {
    Decision decision = new Decider(law).decide(question, now);
    LocalDate day = decision.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    List<Touched> touched = new Places(law, question).touched();
    SortedSet<String> codes = new TreeSet<>();
    touched.forEach(each -> codes.addAll(each.jurisdictions()));
    List<OnFile> onFile =
        codes.stream().map(c -> OnFile.of(law.book().requireJurisdiction(c), day)).toList();
    SortedSet<String> countries = new TreeSet<>();
    codes.forEach(code -> countries.add(code.replaceAll("-.*", "")));
    return new Explanation(day, touched, onFile, law.derive(question, day, countries), decision);
  }

  /** Goes through the places of a question. */
  private record Places(Law law, Question question, List<Touched> found) {
    Places(Law law, Question question) {
      this(law, question, new ArrayList<>());
    }

    List<Touched> touched() {
      add("/study/patientLocation", "the patient is imaged", question.study().patientLocation());
      all("/study/storedIn", "images are stored", question.study().storedIn());
      all("/dataPath/processedIn", "images are processed", question.dataPath().processedIn());
      add("/reader/readingFrom", "the reader sits", question.reader().readingFrom());
      add("/provider/establishedIn", "the provider is", question.provider().establishedIn());
      return found;
    }

    private void all(String pointer, String role, @Nullable List<Place> places) {
      if (places == null) {
        add(pointer, role, null);
        return;
      }
      for (int i = 0; i < places.size(); i++) {
        add(pointer + "/" + i, role, places.get(i));
      }
    }

    private void add(String pointer, String role, @Nullable Place place) {
      List<String> codes =
          place == null
              ? List.of()
              : law.book().touching(place).stream().map(Jurisdiction::code).toList();
      found.add(new Touched(pointer, role, place, codes));
    }
  }
}
