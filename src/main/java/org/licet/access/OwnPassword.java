package org.licet.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The password of who calls. */
@Service
public class OwnPassword {
  private static final int SHORTEST = 12; // characters

  private final Accounts accounts;
  private final Passwords passwords;
  private final Pauses pauses;

  OwnPassword(Accounts accounts, Passwords passwords, Pauses pauses) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.pauses = pauses;
  }

  /**
   * Changes it, which ends all sessions of the account.
   *
   * @throws PasswordRefusedException with the reason in words
   */
  public void change(String present, String chosen) {
    if (chosen.length() < SHORTEST || chosen.length() > SignIn.LONGEST_PASSWORD) {
      throw new PasswordRefusedException(
          "the new password has %d characters, expected %d to %d"
              .formatted(chosen.length(), SHORTEST, SignIn.LONGEST_PASSWORD));
    }
    Caller caller = Caller.current();
    if (!caller.name().startsWith(Caller.ACCOUNT)) {
      throw new AccessDeniedException("`%s` has no password".formatted(caller.name()));
    }
    String name = caller.shownName();
    if (chosen.equals(present) || chosen.equalsIgnoreCase(name)) {
      throw new PasswordRefusedException("the new password is the present one, or the name");
    }
    if (!pauses.begin(name, caller.name()).isZero()) {
      throw new PasswordRefusedException("too many attempts have failed, try again in a while");
    }
    if (!passwords.matches(present, accounts.findPassword(name).orElse(null))) {
      throw new PasswordRefusedException("the present password is not right");
    }
    pauses.succeeded(name, caller.name());
    accounts.setPassword(name, chosen);
  }
}
