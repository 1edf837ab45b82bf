package org.licet.lawversion;

import java.nio.file.Path;
import java.time.Clock;
import org.licet.access.Audit;
import org.licet.evaluation.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the law that the service was started with on file, and keeps watch for other law. */
@Configuration(proxyBeanMethods = false)
class LawServing {
  private static final String BUNDLED = "this program";

  @Bean
  LawInForce lawInForce(LawVersions versions, LawApprovals approvals) {
    return new LawInForce(versions, approvals);
  }

  @Bean
  LawChanges lawChanges(
      LawVersions versions,
      LawApprovals approvals,
      LawInForce laws,
      Audit audit,
      Law startedWith,
      Clock clock,
      ApprovalPolicy policy,
      Environment environment) {
    LawChanges changes = new LawChanges(versions, approvals, laws, audit, clock, policy.own());
    String folder = environment.getProperty("licet.law", "");
    boolean bundled = folder.isBlank();
    changes.start(startedWith, bundled ? BUNDLED : LawWatch.name(Path.of(folder)), bundled);
    return changes;
  }
}
