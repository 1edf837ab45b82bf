package org.licet.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code licet train}, which the script runs once a build: a start and a question, from which the
 * JVM learns what to keep in its AOT cache (JEP 514).
 */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {
  private static final int QUESTIONS = 20;

  /** Of a service that ends with the trial, and its database with it. */
  private static final String KEY = UUID.randomUUID().toString();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  private Path example = GivenFile.STDIN;

  @Option(names = "--data", required = true)
  private Path data = Path.of(".");

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0", "--logging.level.root=off", "--logging.level.org.licet=off"));
    arguments.add("--licet.data=" + data);
    arguments.add("--LICET_BOOTSTRAP_KEY=" + KEY);
    Output.of(spec).flush();
    try (ConfigurableApplicationContext context = Service.start(arguments, () -> {})) {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      return ask(URI.create("http://127.0.0.1:" + port + "/api/v1/decisions"));
    }
  }

  private int ask(URI decisions) throws IOException, InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(decisions)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(GivenFile.read(example)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < QUESTIONS; i++) {
        HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw CommandRefusedException.failed(
              "`" + example + "` was answered with " + answer.statusCode(), null);
        }
      }
    }
    return 0;
  }
}
