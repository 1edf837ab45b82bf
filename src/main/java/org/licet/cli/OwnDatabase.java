package org.licet.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.licet.postgres.LocalPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Starts the PostgreSQL of the data folder, where no other is named, as soon as the properties are known; not for a port that is taken. */
final class OwnDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  private static final String URL = "spring.datasource.url";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    requirePort(environment);
    if (!environment.containsProperty(URL)) {
      start(environment);
    }
  }

  private static void start(ConfigurableEnvironment environment) {
    LocalPostgres postgres = LocalPostgres.start(Path.of(environment.getProperty("licet.data", ".licet")));
    SpringApplication.getShutdownHandlers().add(postgres::close);
    Map<String, Object> source =
        Map.of(
            URL, postgres.jdbcUrl(),
            "spring.datasource.username", postgres.user(),
            "spring.datasource.password", postgres.password());
    environment.getPropertySources().addFirst(new MapPropertySource("own database", source));
  }

  /** The database takes a second to start; a port that is taken is said at once. */
  private static void requirePort(Environment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    String address = environment.getProperty("server.address", "127.0.0.1");
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw CommandRefusedException.failed(
          "cannot listen on `%s:%d` (%s): stop what listens there, or choose another port with `--port=PORT`"
              .formatted(address, port, e.getMessage()),
          e);
    }
  }

  /** When files of properties are read and logging is set up. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
