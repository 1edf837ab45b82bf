package org.licet.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question: may this reader interpret this study, here and now, over this data path? What is
 * {@code null} was not given and is not known.
 *
 * @param asOf the instant asked about; {@code null} is the moment of asking
 */
public record Question(
    @Nullable Instant asOf, Study study, Reader reader, Provider provider, DataPath dataPath) {

  /** The question of which nothing is known. */
  public static final Question EMPTY =
      new Question(null, Study.UNKNOWN, Reader.UNKNOWN, Provider.UNKNOWN, DataPath.UNKNOWN);

  public Question at(Instant instant) {
    return new Question(instant, study, reader, provider, dataPath);
  }

  /** The same question about another reader. */
  public Question by(Reader other) {
    return new Question(asOf, study, other, provider, dataPath);
  }
}
