package org.licet.issuance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.facts.Reader;

/** What was true at sign-off: the attested facts, but for what the caller tells. */
final class SignOff {
  private SignOff() {}

  /**
   * The question that is decided again. INVARIANT: the attested papers are only those of the
   * attested reader; of another one nothing is known but what the caller gives.
   */
  static Question question(Question attested, ReadingOrder order) {
    boolean same = order.readerId().equals(attested.reader().id());
    Reader papers = same ? attested.reader() : Reader.UNKNOWN;
    return new Question(
        null,
        attested.study(),
        reader(order, papers),
        attested.provider(),
        viewedIn(order.place(), attested.dataPath()));
  }

  private static Reader reader(ReadingOrder order, Reader before) {
    Reader now = order.papers();
    return new Reader(
        order.readerId(),
        later(now.profession(), before.profession()),
        order.place(),
        later(now.licences(), before.licences()),
        later(now.certifications(), before.certifications()),
        later(now.privileges(), before.privileges()),
        later(now.indemnity(), before.indemnity()),
        later(now.qualifications(), before.qualifications()),
        later(now.languages(), before.languages()),
        later(now.screenings(), before.screenings()));
  }

  private static <T> @Nullable T later(@Nullable T now, @Nullable T before) {
    return now == null ? before : now;
  }

  /** Images are viewed where the reader sits, wherever else they are processed. */
  private static DataPath viewedIn(Place place, DataPath path) {
    List<Place> known = path.processedIn();
    if (known == null || known.stream().anyMatch(each -> each.contains(place))) {
      return path;
    }
    List<Place> processedIn = new ArrayList<>(known);
    processedIn.add(place);
    return new DataPath(path.access(), processedIn, path.safeguards(), path.hosting());
  }
}
