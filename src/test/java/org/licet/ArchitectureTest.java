package org.licet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.ApplicationModule;

/** Which package may use which library. */
@AnalyzeClasses(packages = "org.licet", importOptions = OnlyMain.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule droolsIsUsedByEvaluationAlone =
      onlyIn("..evaluation..", "org.drools..", "org.kie..", "org.mvel2..");

  @ArchTest
  static final ArchRule openPdfIsUsedByCertificateAlone =
      onlyIn("..certificate..", "org.openpdf..");

  @ArchTest
  static final ArchRule bouncyCastleIsUsedBySigningAlone =
      onlyIn("..signing..", "org.bouncycastle..", "com.nimbusds..");

  @ArchTest
  static final ArchRule persistenceIsUsedWhereThingsAreOnFileAlone =
      onlyIn(
          List.of("..registry..", "..issuance..", "..lawversion.."),
          "jakarta.persistence..",
          "org.springframework.data..",
          "org.hibernate..");

  @ArchTest static final ArchRule jsonSchemaIsUsedByLawAlone = onlyIn("..law..", "com.networknt..");

  @ArchTest
  static final ArchRule templatesAreUsedByConsoleAlone = onlyIn("..console..", "com.samskivert..");

  @ArchTest
  static final ArchRule tablesAreReadByIntakeAlone =
      onlyIn("..intake..", "org.apache.commons.csv..", "org.dhatim..");

  @ArchTest static final ArchRule picocliIsUsedByCliAlone = onlyIn("..cli..", "picocli..");

  /** So that the other commands answer at once. */
  @ArchTest
  static final ArchRule springIsUsedByTheCommandServeAlone =
      noClasses()
          .that()
          .resideInAPackage("..cli..")
          .and(not(simpleName("package-info")))
          .and(not(simpleName("Service")))
          .and(not(simpleName("OwnDatabase")))
          .and(not(simpleName("ServeFailureAnalyzer")))
          .and(not(simpleName("Train")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule whatDecidesAndProvesKnowsNothingOfSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..facts..",
              "..law..",
              "..evaluation..",
              "..decision..",
              "..signing..",
              "..attestation..",
              "..certificate..",
              "..verification..",
              "..postgres..")
          .and(not(simpleName("package-info")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..");

  @ArchTest
  static final ArchRule timeComesIn =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule onlyTheWiringAsksForTheSystemsClock =
      noClasses()
          .that(not(resideInAnyPackage("org.licet", "..cli..")))
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule everyPackageSaysWhatItMayUse =
      classes()
          .that(simpleName("package-info"))
          .and(not(resideInAPackage("org.licet")))
          .should()
          .beAnnotatedWith(ApplicationModule.class);

  private static ArchRule onlyIn(String user, String... libraries) {
    return onlyIn(List.of(user), libraries);
  }

  private static ArchRule onlyIn(List<String> users, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(users.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
