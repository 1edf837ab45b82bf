package org.licet.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;

/** What bodies of this package say. Each refuses with all its faults. */
final class Given {
  private static final Pattern NAMES = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final Form<String> NAME =
      new Form<>(
          text -> Optional.of(text).filter(Given::isName),
          _ -> "1 to 64 of a-z 0-9 . _ @ -, the first a letter or digit");
  private static final Form<Role> ROLE = Form.choice(Role.class);

  private Given() {}

  static boolean isName(String text) {
    return NAMES.matcher(text).matches();
  }

  /** An account to make. */
  record NewAccount(String name, List<Role> roles) {
    static NewAccount read(byte[] json) {
      Fields body = Fields.of(json);
      String name = body.required("name", NAME);
      List<Role> roles = required(body);
      body.done();
      return new NewAccount(Objects.requireNonNull(name), roles);
    }
  }

  /** A key to make. */
  record NewKey(String label, List<Role> roles, Instant expiresAt) {
    static NewKey read(byte[] json, Instant now) {
      Fields body = Fields.of(json);
      String label = body.required("label", Form.TEXT);
      List<Role> roles = required(body);
      Instant expiresAt = body.required("expiresAt", Form.INSTANT);
      if (expiresAt != null && !expiresAt.isAfter(now)) {
        body.refuse("expiresAt", expiresAt.toString(), "an instant that is to come");
      }
      body.done();
      return new NewKey(Objects.requireNonNull(label), roles, Objects.requireNonNull(expiresAt));
    }
  }

  /** Roles in place of others. */
  static List<Role> readRoles(byte[] json) {
    Fields body = Fields.of(json);
    List<Role> roles = required(body);
    body.done();
    return roles;
  }

  private static List<Role> required(Fields body) {
    @Nullable List<Role> roles = body.many("roles", ROLE);
    if (roles == null || roles.isEmpty()) {
      body.refuse("roles", "none", "at least one role");
      return List.of();
    }
    return roles;
  }
}
