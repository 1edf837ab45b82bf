package org.licet.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void isAnEmptyDurablePostgresOfTheVersionThatIsServed() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery("SELECT current_setting('fsync'), current_database()")) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getString(1)).isEqualTo("on");
      assertThat(answer.getString(2)).isEqualTo("licet");
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
    }
  }
}
