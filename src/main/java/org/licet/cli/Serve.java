package org.licet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code licet serve}: the service, with a PostgreSQL of its own where no other is named. */
@Command(
    name = "serve",
    header = "Start the service, on a PostgreSQL of its own.",
    customSynopsis = {
      "licet serve [--port=PORT] [--data=DIR] [--law=DIR] [--config=FILE]",
      "                   [--PROPERTY=VALUE]..."
    },
    description = {
      "",
      "Serves until it is stopped (Ctrl-C, SIGTERM), which ends the requests in flight and the"
          + " database cleanly. Listens on 127.0.0.1 alone. The first start shows the"
          + " administrator's one-time password and an API key, once; a key of 32 characters or"
          + " more in the environment as LICET_BOOTSTRAP_KEY takes the place of that one.",
      "",
      "Any property of Spring Boot or of Licet can be set, for example a PostgreSQL server of your"
          + " own:",
      "  --spring.datasource.url=jdbc:postgresql://HOST/DATABASE",
      "  --spring.datasource.username=ROLE, and the password in the environment as",
      "  SPRING_DATASOURCE_PASSWORD",
      "or the key to sign with, in place of a development key:",
      "  --licet.signing.p12=FILE, and its password in the environment as",
      "  LICET_SIGNER_PASSWORD"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0, 130, 143:it was stopped",
      "1:it could not start; the last lines say why, and what to do",
      "2:wrong usage"
    },
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  private static final Set<String> PROPERTIES =
      Set.of("spring", "licet", "server", "management", "logging", "debug", "trace");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "listen on this port; 0 takes any that is free (default: 8080)")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "keep the database and the development keys here (default: .licet in the project's"
              + " folder)")
  private @Nullable Path data;

  @Option(names = "--law", paramLabel = "DIR", description = LawFolder.OPTION)
  private @Nullable Path law;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "read properties from this file too (YAML, or .properties)")
  private @Nullable Path config;

  @Unmatched private List<String> properties = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    return Service.run(arguments(), Output.of(spec));
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (port != null) {
      require(port >= 0 && port <= 65535, "--port: `" + port + "` is no port, expected 0 to 65535");
      arguments.add("--server.port=" + port);
    }
    if (data != null) {
      arguments.add("--licet.data=" + data);
    }
    if (law != null) {
      arguments.add("--licet.law=" + law);
    }
    if (config != null) {
      require(Files.isRegularFile(config), "--config: `" + config + "`: no such file");
      arguments.add("--spring.config.additional-location=" + config.toAbsolutePath().toUri());
    }
    properties.forEach(property -> arguments.add(requireProperty(property)));
    return arguments;
  }

  private String requireProperty(String property) {
    String root = property.replaceFirst("^--", "").replaceFirst("[.=].*", "");
    require(
        property.startsWith("--") && PROPERTIES.contains(root),
        "`"
            + property
            + "` is no option of `serve`, and no property as `--server.address=ADDRESS` is one");
    return property;
  }

  private void require(boolean right, String otherwise) {
    if (!right && spec != null) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
