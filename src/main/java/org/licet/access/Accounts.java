package org.licet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts on file. None is ever deleted, so that a name in the trail stays one person's. */
@Service
public class Accounts {
  private static final String COLUMNS =
      "name, one_time, password_set_at, roles, made_at, made_by, ended_at, ended_by";

  private final JdbcClient database;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  Accounts(JdbcClient database, Passwords passwords, Audit audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, by name. */
  public List<Account> all() {
    return database
        .sql("select " + COLUMNS + " from account order by name")
        .query(Accounts::read)
        .list();
  }

  /** One that has not ended. */
  Optional<Account> find(String name) {
    return database
        .sql("select " + COLUMNS + " from account where name = :name and ended_at is null")
        .param("name", name)
        .query(Accounts::read)
        .optional();
  }

  /** What is kept of the password of one that has not ended. */
  Optional<String> findPassword(String name) {
    return database
        .sql("select password from account where name = :name and ended_at is null")
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /**
   * Makes one, and gives its one-time password, which is shown this once.
   *
   * @throws RequestRefusedException (409) where the name is or was somebody's
   */
  @Transactional
  public String make(String name, Collection<Role> roles) {
    String password = Secret.password();
    if (!insert(name, password, roles)) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "name: `%s` is the name of an account already, expected another".formatted(name),
          null);
    }
    audit.record(Operation.MANAGE_ACCESS, Caller.ACCOUNT + name, "made, with " + shown(roles));
    return password;
  }

  /** Whether it was made; not where it is on file. */
  boolean insert(String name, String password, Collection<Role> roles) {
    return database
            .sql(
                """
                insert into account (name, password, one_time, password_set_at, roles, made_at, made_by)
                values (:name, :password, true, :now, :roles, :now, :by) on conflict do nothing
                """)
            .param("name", name)
            .param("password", passwords.hash(password))
            .param("now", now().atOffset(ZoneOffset.UTC))
            .param("roles", Rows.names(roles))
            .param("by", Caller.current().name())
            .update()
        == 1;
  }

  /** Gives other roles, in place of those that it has; they count from its next request on. */
  @Transactional
  public void give(String name, Collection<Role> roles) {
    change(name, "roles = :value", Rows.names(roles));
    audit.record(Operation.MANAGE_ACCESS, Caller.ACCOUNT + name, "given " + shown(roles));
  }

  /** Gives a new one-time password, which ends its sessions. */
  @Transactional
  public String resetPassword(String name) {
    String password = Secret.password();
    change(
        name,
        "password = :value, one_time = true, password_set_at = :now",
        passwords.hash(password));
    audit.record(Operation.MANAGE_ACCESS, Caller.ACCOUNT + name, "given a one-time password");
    return password;
  }

  /** Sets the password that its owner has chosen, which ends its sessions. */
  @Transactional
  void setPassword(String name, String password) {
    change(
        name,
        "password = :value, one_time = false, password_set_at = :now",
        passwords.hash(password));
    audit.record(Operation.ENTER, Caller.ACCOUNT + name, "password changed");
  }

  /** Ends it, and its sessions; it cannot be begun again. */
  @Transactional
  public void end(String name) {
    change(name, "ended_at = :now, ended_by = :value", Caller.current().name());
    audit.record(Operation.MANAGE_ACCESS, Caller.ACCOUNT + name, "ended");
  }

  private void change(String name, String assignments, Object value) {
    int changed =
        database
            .sql("update account set " + assignments + " where name = :name and ended_at is null")
            .param("name", name)
            .param("value", value)
            .param("now", now().atOffset(ZoneOffset.UTC))
            .update();
    if (changed == 0) {
      throw new NotOnFileException("account", name);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static String shown(Collection<Role> roles) {
    return String.join(", ", Rows.names(roles));
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getBoolean("one_time"),
        Rows.instant(row, "password_set_at"),
        Rows.roles(row),
        Rows.instant(row, "made_at"),
        row.getString("made_by"),
        Rows.findInstant(row, "ended_at"),
        row.getString("ended_by"));
  }
}
