package org.licet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The service. It needs {@code spring.datasource.url}, {@code username} and {@code password} of a
 * PostgreSQL; all else has a default in {@code application.yaml}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Licet {
  public static void main(String... args) {
    application().run(args);
  }

  /** The service, ready to be run; {@code licet serve} adds a database to it. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(Licet.class);
    application.addInitializers(new LawLoading());
    return application;
  }
}
