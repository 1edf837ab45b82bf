package org.licet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The database of all tests, started once for each JVM and thrown away with it. The one switch: {@code
 * LICET_TEST_DB=testcontainers} in the environment takes a container, otherwise it is the server that licet embeds.
 */
public final class TestDatabase {
  private static final String SWITCH = "LICET_TEST_DB";
  private static final String IMAGE_SWITCH = "LICET_TEST_IMAGE";

  /** Where it is; made when first asked for. */
  private record Address(String url, String user, String password) {
    static final Address INSTANCE = start();
  }

  private TestDatabase() {}

  public static String url() {
    return Address.INSTANCE.url();
  }

  public static String user() {
    return Address.INSTANCE.user();
  }

  public static String password() {
    return Address.INSTANCE.password();
  }

  /** For a Spring test: call it in a {@code @DynamicPropertySource} method. */
  public static void registerTo(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", TestDatabase::url);
    registry.add("spring.datasource.username", TestDatabase::user);
    registry.add("spring.datasource.password", TestDatabase::password);
  }

  private static Address start() {
    String choice = System.getenv().getOrDefault(SWITCH, "embedded");
    return switch (choice) {
      case "embedded" -> embedded();
      case "testcontainers" -> container();
      default ->
          throw new IllegalStateException(
              "%s: `%s` is unknown, expected `embedded` or `testcontainers`".formatted(SWITCH, choice));
    };
  }

  private static Address embedded() {
    try {
      Path folder = Files.createTempDirectory("licet-test-");
      LocalPostgres server = LocalPostgres.start(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
      return new Address(server.jdbcUrl(), server.user(), server.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(LocalPostgres server, Path folder) {
    server.close();
    try {
      Layout.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Testcontainers turns fsync off; tests run with what the service runs with. Its reaper removes the container. */
  @SuppressWarnings("resource")
  private static Address container() {
    var container =
        new PostgreSQLContainer(System.getenv().getOrDefault(IMAGE_SWITCH, "postgres:18"))
            .withDatabaseName("licet")
            .withUsername("licet")
            .withCommand("postgres", "-c", "fsync=on");
    container.start();
    return new Address(container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }
}
