package org.licet.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.licet.facts.Screening;
import org.licet.facts.Screening.Result;

/**
 * What the reader's latest screening by a list says. An entry without a day or a result counts as
 * {@code LISTED} on the day; one checked after the day is not looked at; one that does not say
 * which list it looked into may be of any.
 *
 * @param months the age that is asked by {@code SINCE}
 */
record IsScreened(String list, Asked asked, int months) implements Need {
  /** What is asked of the latest screening. */
  enum Asked {
    /** It says CLEAR; there is one. */
    CLEAR,
    /** It says CLEAR, or there is none. */
    NOT_LISTED,
    /** It was made in the calendar month of the day or the one before. */
    THIS_MONTH_OR_LAST,
    /** It was made not longer ago than so many calendar months. */
    SINCE
  }

  @Override
  public Verdict judge(Judgement judgement) {
    List<Screening> screenings = judgement.question().reader().screenings();
    if (screenings == null) {
      return Verdict.of(Truth.UNKNOWN, "reader.screenings is not known");
    }
    if (screenings.stream().anyMatch(s -> s.list() == null && !isLater(s, judgement))) {
      return Verdict.of(Truth.UNKNOWN, "a screening does not say which list it looked into");
    }
    Optional<Screening> latest =
        screenings.stream()
            .filter(s -> list.equals(s.list()) && !isLater(s, judgement))
            .max(
                Comparator.comparing((Screening s) -> day(s, judgement))
                    .thenComparing(s -> result(s) == Result.LISTED));
    if (latest.isEmpty()) {
      return Verdict.of(Truth.of(asked == Asked.NOT_LISTED), "no " + list + " screening on file");
    }
    return judge(latest.get(), judgement);
  }

  private Verdict judge(Screening latest, Judgement judgement) {
    String words =
        list + " screening of " + (latest.checked() == null ? "a day not known" : latest.checked());
    return switch (asked) {
      case CLEAR, NOT_LISTED ->
          Verdict.of(
              Truth.of(result(latest) == Result.CLEAR),
              words + (result(latest) == Result.CLEAR ? " is clear" : " does not say CLEAR"));
      case THIS_MONTH_OR_LAST -> recent(latest, words, judgement);
      case SINCE -> since(latest, words, judgement);
    };
  }

  private static Verdict recent(Screening latest, String words, Judgement judgement) {
    if (latest.checked() == null) {
      return Verdict.of(Truth.UNKNOWN, words);
    }
    YearMonth checked = YearMonth.from(latest.checked());
    judgement.look(checked.plusMonths(2).atDay(1));
    boolean recent = !YearMonth.from(judgement.day()).minusMonths(1).isAfter(checked);
    return Verdict.of(Truth.of(recent), words);
  }

  private Verdict since(Screening latest, String words, Judgement judgement) {
    if (latest.checked() == null) {
      return Verdict.of(Truth.UNKNOWN, words);
    }
    LocalDate day = judgement.day();
    judgement.look(firstTooLate(latest.checked(), months));
    return Verdict.of(Truth.of(!latest.checked().isBefore(day.minusMonths(months))), words);
  }

  /** The first day from which so many months back lie after the check. */
  private static LocalDate firstTooLate(LocalDate checked, int months) {
    LocalDate day = checked.plusMonths(months);
    while (!checked.isBefore(day.minusMonths(months))) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Result result(Screening screening) {
    return screening.checked() == null || screening.result() == null
        ? Result.LISTED
        : screening.result();
  }

  private static LocalDate day(Screening screening, Judgement judgement) {
    boolean partial = screening.checked() == null || screening.result() == null;
    return partial || screening.checked() == null ? judgement.day() : screening.checked();
  }

  private static boolean isLater(Screening screening, Judgement judgement) {
    LocalDate checked = screening.checked();
    if (checked == null) {
      return false;
    }
    judgement.look(checked);
    return checked.isAfter(judgement.day());
  }
}
