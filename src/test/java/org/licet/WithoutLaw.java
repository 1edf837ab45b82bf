package org.licet;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service with its law left out, and what answers by it: what {@link StartupBenchmark} holds
 * the service against.
 */
final class WithoutLaw {
  static final List<String> BY_LAW =
      List.of(
          "law",
          "lawInForce",
          "lawChanges",
          "lawWatch",
          "lawVersionsEndpoint",
          "approvalPolicy",
          "issueDecision",
          "decisionsEndpoint",
          "assignmentsEndpoint",
          "readsEndpoint",
          "checks",
          "attestationPage",
          "verifyPage",
          "lawEndpoint",
          "lawPage",
          "lawVersionsPage",
          "decidePage",
          "formsPage",
          "eligibilityEndpoint",
          "coverageEndpoint",
          "coveragePage",
          "nextPapersEndpoint");

  private WithoutLaw() {}

  public static void main(String... args) {
    SpringApplication application = new SpringApplication(Licet.class);
    application.addInitializers(WithoutLaw::leaveOut);
    application.run(args);
  }

  /** A name that is not there throws. */
  private static void leaveOut(ConfigurableApplicationContext context) {
    BeanFactoryPostProcessor leaveOut =
        beans -> BY_LAW.forEach(((BeanDefinitionRegistry) beans)::removeBeanDefinition);
    context.addBeanFactoryPostProcessor(leaveOut);
  }
}
