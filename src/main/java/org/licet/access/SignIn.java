package org.licet.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by name and password. A name of nobody takes as long as a wrong password. */
@Component
final class SignIn implements AuthenticationProvider {

  /** Characters; longer ones are not looked at. */
  static final int LONGEST_PASSWORD = 200;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Pauses pauses;
  private final Audit audit;

  SignIn(Accounts accounts, Passwords passwords, Pauses pauses, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.pauses = pauses;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String name = given.getName();
    String address = address(given);
    Duration pause = pauses.begin(name, address);
    if (!pause.isZero()) {
      throw new PauseException(pause);
    }
    String password = String.valueOf(given.getCredentials());
    Optional<Account> account =
        Given.isName(name) && password.length() <= LONGEST_PASSWORD && holds(name, password)
            ? accounts.find(name)
            : Optional.empty();
    if (account.isEmpty()) {
      refuse(name, address);
      throw new BadCredentialsException("the name or the password is not right");
    }
    pauses.succeeded(name, address);
    Caller caller = account.get().caller();
    audit.record(caller.name(), "SIGN_IN", caller.name(), "from " + address);
    return new SignedIn(caller, account.get().passwordSetAt());
  }

  private boolean holds(String name, String password) {
    return passwords.matches(password, accounts.findPassword(name).orElse(null));
  }

  /** What is no name could be a password that was typed in its place, and is not written down. */
  private void refuse(String name, String address) {
    String subject =
        Given.isName(name) && accounts.find(name).isPresent()
            ? Caller.ACCOUNT + name
            : "no account";
    audit.record("nobody", "SIGN_IN_REFUSED", subject, "from " + address);
  }

  private static String address(Authentication given) {
    return given.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
