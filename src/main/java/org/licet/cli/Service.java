package org.licet.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.licet.Licet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** The Spring application, with a database of its own. */
final class Service {
  private static final Path EXAMPLE =
      Path.of("src", "test", "resources", "examples", "texas-preliminary.json");

  private Service() {}

  /**
   * Runs it, and returns the exit code when it has ended; what went wrong at the start was said in
   * the log.
   */
  static int run(List<String> arguments, PrintWriter out) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    try {
      greet(start(arguments, ended::countDown).getEnvironment(), out);
    } catch (RuntimeException e) {
      return 1; // StartFailureReporter has said why
    }
    ended.await();
    return 0;
  }

  static ConfigurableApplicationContext start(List<String> arguments, Runnable atTheEnd) {
    SpringApplication application = Licet.application();
    application.addListeners(new OwnDatabase());
    application.addListeners((ApplicationListener<ContextClosedEvent>) event -> atTheEnd.run());
    return application.run(arguments.toArray(String[]::new));
  }

  private static void greet(Environment environment, PrintWriter out) {
    Path example = Home.folder().resolve(EXAMPLE);
    if (!Files.exists(example)) {
      return;
    }
    String address = environment.getProperty("server.address", "127.0.0.1");
    String port = environment.getProperty("local.server.port");
    out.println();
    out.println(
        "Ask the first question, with the key that the first start has shown in LICET_KEY:");
    out.println("  curl -s http://%s:%s/api/v1/decisions \\".formatted(address, port));
    out.println("    -H \"Authorization: Bearer $LICET_KEY\" \\");
    out.println("    -H 'Content-Type: application/json' -d @%s".formatted(Home.asTyped(example)));
    out.println();
    out.flush();
  }
}
