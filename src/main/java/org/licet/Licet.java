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
    SpringApplication application = new SpringApplication(Licet.class);
    application.addInitializers(new LawLoading());
    application.run(args);
  }
}
