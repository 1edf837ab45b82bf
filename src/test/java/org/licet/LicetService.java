package org.licet;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.licet.eligibility.TestPanel;
import org.licet.postgres.TestDatabase;
import org.licet.web.Http;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A test of the service as it runs: its own start, real law, real PostgreSQL, real HTTP. One is
 * started for all tests. Its clock runs from {@link #START}, so that papers and law stand still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Licet.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.hikari.connection-timeout=1000")
@Import(LicetService.Parts.class)
public @interface LicetService {
  Instant START = Instant.parse("2026-11-24T10:00:00Z");

  @TestConfiguration(proxyBeanMethods = false)
  class Parts {
    @Bean
    static DynamicPropertyRegistrar database() {
      return TestDatabase::registerTo;
    }

    @Bean
    static DynamicPropertyRegistrar key() {
      return registry -> registry.add("LICET_BOOTSTRAP_KEY", () -> Http.KEY);
    }

    @Bean
    static DynamicPropertyRegistrar dataFolder() throws IOException {
      Path folder = Files.createTempDirectory("licet-");
      return registry -> registry.add("licet.data", folder::toString);
    }

    @Bean
    @Primary
    Clock testClock() {
      Clock system = Clock.systemUTC();
      return Clock.offset(system, Duration.between(system.instant(), START));
    }

    @Bean
    @Primary
    TestPanel testPanel() {
      return new TestPanel();
    }

    @Bean
    Http http(Environment environment) {
      return new Http(environment);
    }
  }
}
