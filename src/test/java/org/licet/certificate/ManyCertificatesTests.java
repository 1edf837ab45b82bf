package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyCertificatesTests {
  private static final long ONE_IN_TEN_KEPT = 2 << 20;

  /** 18 MB are printed between the two looks at the heap. */
  @Test
  void theHeapDoesNotGrowWithWhatIsPrinted(@TempDir Path folder) throws Exception {
    assertThat(ManyCertificates.print(folder, 200)).isLessThan(ONE_IN_TEN_KEPT);
  }
}
