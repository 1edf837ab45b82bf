package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.facts.MutatedRequests.Kind;
import org.licet.facts.MutatedRequests.Mutation;

class MutatedRequestsTest {
  private static final long SEED = 20261124;

  @Test
  void whatIsCorruptedIsRefusedAndWhatIsLeftOutIsRead() {
    MutatedRequests requests = new MutatedRequests(SEED);
    Map<Kind, Integer> read = new EnumMap<>(Kind.class);
    Map<Kind, Integer> refused = new EnumMap<>(Kind.class);
    for (int i = 0; i < 20_000; i++) {
      Mutation mutation = requests.next();
      (isRead(mutation) ? read : refused).merge(mutation.kind(), 1, Integer::sum);
    }
    assertThat(read).containsOnlyKeys(Kind.FIELD_REMOVED, Kind.ENTRY_REMOVED, Kind.SCRAMBLED);
    assertThat(refused).containsOnlyKeys(Kind.CORRUPTED, Kind.SCRAMBLED);
  }

  private static boolean isRead(Mutation mutation) {
    try {
      FactsReader.read(mutation.body());
    } catch (FactsRefusedException e) {
      assertThat(e.faults()).as(mutation.toString()).isNotEmpty();
      if (mutation.kind() != Kind.CORRUPTED && mutation.kind() != Kind.SCRAMBLED) {
        fail("seed %s: %s: %s", SEED, mutation, e.faults());
      }
      return false;
    }
    if (mutation.kind() == Kind.CORRUPTED) {
      fail("seed %s: %s", SEED, mutation);
    }
    return true;
  }
}
