package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Licence;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Reader;
import org.licet.facts.Study;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.LawFault;
import org.licet.law.Source;

/**
 * Checks the words in capitals that rules name: places, values of the contract's fields, and codes,
 * which have to stand among the {@code codes} of some jurisdiction. A misspelt one would silently
 * never be found in the facts.
 */
final class RuleWords {
  private static final String LIST = "([A-Z0-9_-]+(?:(?:, | or )[A-Z0-9_-]+)*)";

  /** A phrase whose group is a list of words of one kind, and which words are of that kind. */
  private record Phrase(Pattern pattern, String kind, Predicate<String> known) {}

  private final LawBook law;
  private final List<Phrase> phrases = new ArrayList<>();

  RuleWords(LawBook law) {
    this.law = law;
    place(
        "(?:in|outside|within|list of|division of|member of|sits in) ([A-Z]+(?:-[A-Z0-9]+)?)(?="
            + " |$)");
    place("licence of " + "([A-Z]+(?:-[A-Z0-9]+)?)(?= |$)");
    value("purpose is (?:not )?", "purpose", Study.Purpose.class);
    value("modality is (?:not )?", "modality", Study.Modality.class);
    value("payer is (?:not )?", "payer", Study.Payer.class);
    value("urgency is ", "urgency", Study.Urgency.class);
    value("(?<=reader is )(?:not )?a ", "profession", Reader.Profession.class);
    value("valid ", "type of licence", Licence.Type.class);
    value("on an? ", "basis", Privilege.Basis.class);
    value("an? (?=[A-Z, or_]+ safeguard)", "type of safeguard", Safeguard.Type.class);
    value("^(?:.* )?(?=[A-Z_]+ consent is)", "consent", Study.Consent.class);
    code("certified by ", "certifications.body");
    code("(?<=certified by .{1,150} )in (?=[A-Z]+_)", "certifications.specialty");
    code("qualified under ", "qualifications.scheme");
    code("latest ", "screenings.list");
    code("registered with ", "registrations.authority");
    code("registered with .* as ", "registrations.type");
    code("federal programme of ", "registrations.authority");
    code("certified to ", "hosting.code");
    code("licence of [A-Z-]+ from ", "licences.authority");
  }

  void check(RuleSource.Rule rule, Collection<LawFault> faults) {
    for (RuleSource.Rule.Line line : rule.lines()) {
      for (Phrase phrase : phrases) {
        Matcher matcher = phrase.pattern().matcher(line.text());
        while (matcher.find()) {
          for (String word : Scene.names(matcher.group(1))) {
            if (!phrase.known().test(word)) {
              Source where =
                  new Source(rule.source().file(), line.number(), line.column() + matcher.start(1));
              faults.add(new LawFault(where, "`" + word + "` is no known " + phrase.kind()));
            }
          }
        }
      }
    }
  }

  private void place(String before) {
    phrases.add(
        new Phrase(
            Pattern.compile("\\b" + before),
            "place; expected an ISO 3166 code, or that of a union on file",
            word ->
                Place.find(word).filter(p -> p.code().equals(word)).isPresent()
                    || law.jurisdiction(word).isPresent()));
  }

  private <E extends Enum<E>> void value(String before, String kind, Class<E> type) {
    Set<String> names = new TreeSet<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    phrases.add(
        new Phrase(
            Pattern.compile("\\b" + before + LIST),
            kind + "; expected one of " + names,
            names::contains));
  }

  private void code(String before, String field) {
    Set<String> codes = new TreeSet<>();
    for (Jurisdiction jurisdiction : law.jurisdictions()) {
      for (Jurisdiction.Code code : jurisdiction.codes()) {
        for (Map.Entry<String, String> value : code.values().entrySet()) {
          if (field.equals(code.kind() + "." + value.getKey())) {
            codes.add(value.getValue());
          }
        }
      }
    }
    phrases.add(
        new Phrase(
            Pattern.compile("\\b" + before + LIST),
            "code of " + field + "; expected one that a file lists under `codes`: " + codes,
            codes::contains));
  }
}
