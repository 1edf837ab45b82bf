package org.licet.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A state that an entry came into: what it said, when that came to be known, by whom and why. */
@Entity
@Table(name = "registry_change")
class Change {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String address;
  private @Nullable String owner;
  private long version;
  private Instant knownFrom;
  private String byWhom;
  private String why;
  private @Nullable String source;
  private String body;
  private @Nullable LocalDate ended;

  @SuppressWarnings("NullAway.Init")
  protected Change() {}

  Change(Entry entry, Act act, Instant now) {
    this.address = entry.address();
    this.owner = entry.owner();
    this.version = entry.version();
    this.knownFrom = now;
    this.byWhom = act.by();
    this.why = act.why();
    this.source = act.source();
    this.body = entry.bodyText();
    this.ended = entry.ended();
  }

  State state() {
    return State.of(address, version, body, ended);
  }

  Instant knownFrom() {
    return knownFrom;
  }

  Act act() {
    return new Act(byWhom, why, source);
  }
}
