package org.licet.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.access.Account;
import org.licet.access.Accounts;
import org.licet.access.Key;
import org.licet.access.Keys;
import org.licet.access.Role;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and keys, for an administrator. What is shown once stands on the page that made it. */
@RestController
final class AccessPage {
  private static final String PATH = "/access";
  private static final String NAMES = "[a-z0-9][a-z0-9._@-]{0,63}";

  private final Html html;
  private final Accounts accounts;
  private final Keys keys;
  private final Clock clock;

  AccessPage(Html html, Accounts accounts, Keys keys, Clock clock) {
    this.html = html;
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires(Operation.MANAGE_ACCESS)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show() {
    return page(HttpStatus.OK, "", "", "");
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/accounts", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> make(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "role", required = false) @Nullable List<Role> roles) {
    if (!name.matches(NAMES) || roles == null) {
      return refused("An account has a name, of a-z 0-9 . _ @ -, and a role at least.");
    }
    try {
      return page(HttpStatus.OK, "", "One-time password of " + name, accounts.make(name, roles));
    } catch (RequestRefusedException e) {
      return refused("The name is, or was, that of another account.");
    }
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/accounts/password", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> reset(@RequestParam String name) {
    String password = accounts.resetPassword(name);
    return page(HttpStatus.OK, "", "One-time password of " + name, password);
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/accounts/end", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> endAccount(@RequestParam String name) {
    accounts.end(name);
    return back();
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/keys", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> makeKey(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "0") int days,
      @RequestParam(name = "role", required = false) @Nullable List<Role> roles) {
    if (label.isBlank() || label.length() > 200 || days < 1 || roles == null) {
      return refused("A key has a label, a day at least, and a role at least.");
    }
    Instant end = clock.instant().plus(Duration.ofDays(days));
    return page(HttpStatus.OK, "", "Key for " + label, keys.make(label, roles, end).secret());
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/keys/end", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> endKey(@RequestParam String id) {
    keys.end(id);
    return back();
  }

  private ResponseEntity<byte[]> refused(String fault) {
    return page(HttpStatus.BAD_REQUEST, fault, "", "");
  }

  private static ResponseEntity<byte[]> back() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(java.net.URI.create(PATH)).build();
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, String fault, String secretOf, String secret) {
    Instant now = clock.instant();
    View view =
        new View(
            fault,
            secretOf,
            secret,
            accounts.all().stream().map(Row::of).toList(),
            keys.all().stream().map(key -> Row.of(key, now)).toList());
    return html.page(status, "Accounts and keys", "access", "access", view);
  }

  /** What the template shows. */
  record View(String fault, String secretOf, String secret, List<Row> accounts, List<Row> keys) {
    List<Option> roles() {
      return Stream.of(Role.values())
          .map(role -> new Option(role.name(), Words.title(role.name()), false))
          .toList();
    }
  }

  /** An account or a key. */
  record Row(String id, String label, String roles, String made, String state, boolean isOpen) {
    static Row of(Account account) {
      String state = account.oneTime() ? "one-time password" : "";
      return new Row(
          account.name(),
          account.name(),
          roles(account.roles()),
          made(account.madeAt(), account.madeBy()),
          ended(account.endedAt(), account.endedBy()).orElse(state),
          account.endedAt() == null);
    }

    static Row of(Key key, Instant now) {
      Instant end = key.expiresAt();
      String state =
          end == null
              ? "until it is ended"
              : (end.isAfter(now) ? "until " : "expired ") + Words.time(end);
      return new Row(
          key.id(),
          key.label(),
          roles(key.roles()),
          made(key.madeAt(), key.madeBy()),
          ended(key.endedAt(), key.endedBy()).orElse(state),
          key.endedAt() == null);
    }

    private static String roles(List<Role> roles) {
      return roles.size() == Role.values().length
          ? "all"
          : String.join(", ", roles.stream().map(role -> Words.title(role.name())).toList());
    }

    private static String made(Instant at, String by) {
      return Words.time(at) + " by " + by;
    }

    private static Optional<String> ended(@Nullable Instant at, @Nullable String by) {
      return at == null
          ? Optional.empty()
          : Optional.of("ended %s by %s".formatted(Words.time(at), by));
    }
  }
}
