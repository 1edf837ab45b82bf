package org.licet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class Licet {
  public static void main(String... args) {
    SpringApplication.run(Licet.class, args);
  }
}
