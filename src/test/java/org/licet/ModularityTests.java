package org.licet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Packages use only those that stand above them; each says in its {@code package-info} which. */
class ModularityTests {
  private final ApplicationModules modules = ApplicationModules.of(Licet.class, new OnlyMain());

  @Test
  void packagesUseOnlyWhatTheySay() {
    modules.verify();
  }

  @Test
  void everyPackageIsAModule() {
    assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .contains(
            "facts",
            "law",
            "evaluation",
            "decision",
            "lawreview",
            "signing",
            "attestation",
            "web",
            "access",
            "transparencylog",
            "lawversion",
            "issuance",
            "search",
            "eligibility",
            "certificate",
            "verification",
            "console",
            "postgres",
            "cli");
  }
}
