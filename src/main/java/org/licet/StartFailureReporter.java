package org.licet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Reports a start that failed in plain lines: each fault, then what to do. */
final class StartFailureReporter implements FailureAnalysisReporter {
  private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

  @Override
  public void report(FailureAnalysis analysis) {
    lines(analysis.getDescription());
    lines(analysis.getAction());
    LOG.debug("the start failed", analysis.getCause());
  }

  private static void lines(@Nullable String text) {
    if (text != null) {
      text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(LOG::error);
    }
  }
}
