package org.licet.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.web.NotOnFileException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reads that were not what had been attested. */
@Service
public class Discrepancies {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final UUID FIRST = new UUID(0, 0);

  private final Readings readings;

  Discrepancies(Readings readings) {
    this.readings = readings;
  }

  /**
   * A page of them, in the order in which they were recorded.
   *
   * @param from the first instant of recording; {@code null} is the first there is
   * @param to the first instant of recording that is not asked for; {@code null} asks for all
   * @param limit 1 to 1,000
   * @param after the last read of the page before; {@code null} for the first page
   * @throws NotOnFileException for an {@code after} that was not recorded here
   */
  @Transactional(readOnly = true)
  public List<RecordedRead> page(
      @Nullable Instant from, @Nullable Instant to, int limit, @Nullable UUID after) {
    Instant begin = Objects.requireNonNullElse(from, EARLIEST);
    UUID beginId = FIRST;
    if (after != null) {
      Reading last =
          readings
              .findById(after)
              .orElseThrow(() -> new NotOnFileException("read", after.toString()));
      if (!last.recordedAt().isBefore(begin)) {
        begin = last.recordedAt();
        beginId = after;
      }
    }
    return readings
        .findDiscrepant(begin, beginId, Objects.requireNonNullElse(to, LATEST), Limit.of(limit))
        .stream()
        .map(RecordedRead::of)
        .toList();
  }
}
