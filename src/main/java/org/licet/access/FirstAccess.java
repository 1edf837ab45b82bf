package org.licet.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.web.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in. What is made here is shown once, where the service is started. */
@Service
public class FirstAccess {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccess.class);
  private static final String NAME = "admin";

  /** Characters of a key that is given, at least. */
  public static final int SHORTEST = 32;

  private final Accounts accounts;
  private final Keys keys;
  private final Audit audit;
  private final Clock clock;

  FirstAccess(Accounts accounts, Keys keys, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts the given key on file; and where no account is on file yet, makes one of an administrator,
   * and a key with all roles where none is given.
   *
   * @param given of {@link #SHORTEST} characters at least
   */
  @Transactional
  public void open(@Nullable String given) {
    if (given != null && !keys.give(given).isValidAt(clock.instant())) {
      LOG.warn("the key in LICET_BOOTSTRAP_KEY was ended, and opens nothing");
    }
    if (!accounts.all().isEmpty()) {
      return;
    }
    String password = Secret.password();
    if (!accounts.insert(NAME, password, List.of(Role.ADMIN))) {
      return; // another node was faster, and shows its own
    }
    audit.record(Operation.MANAGE_ACCESS, Caller.ACCOUNT + NAME, "made at the first start");
    LOG.info("first start; sign in as `{}` with the one-time password {}", NAME, password);
    if (given == null) {
      Keys.Made made = keys.make("made at the first start", List.of(Role.values()), null);
      LOG.info("first start; an API key for everything, shown this once: {}", made.secret());
    }
  }
}
