package org.licet.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is on file. Nothing is overwritten: each change adds a state, with who made it and
 * why, in the same transaction. Times have the microseconds that PostgreSQL keeps.
 */
@Service
public class Registry {
  private final Entries entries;
  private final Changes changes;
  private final Clock clock;

  Registry(Entries entries, Changes changes, Clock clock) {
    this.entries = entries;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Puts something on file.
   *
   * @param body as {@link Kind#read} gave it
   * @throws RequestRefusedException 409 where the address is taken
   * @throws NotOnFileException where there is no such owner, or it has ended
   */
  @Transactional
  public State enter(Address address, ObjectNode body, Act act) {
    if (address.owner() != null) {
      requireOnFile(require(address.owner()));
    }
    if (entries.existsById(address.toString())) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "%s: found it on file already, expected a new id".formatted(address),
          null);
    }
    Instant now = now();
    return keep(new Entry(address, body, now), act, now);
  }

  /**
   * Puts another body in place of the one of that version.
   *
   * @throws RequestRefusedException 412 where somebody changed it since; 409 where it has ended
   */
  @Transactional
  public State change(Address address, long version, ObjectNode body, Act act) {
    Entry entry = require(address, version);
    Instant now = now();
    entry.become(body, now);
    return keep(entry, act, now);
  }

  /**
   * Ends it today: from today on it is not on file, and its past stays. Refuses as {@link #change}
   * does.
   */
  @Transactional
  public State end(Address address, long version, Act act) {
    Entry entry = require(address, version);
    Instant now = now();
    entry.end(LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    return keep(entry, act, now);
  }

  /** What an entry says, or said as far as was known at a time. */
  @Transactional(readOnly = true)
  public Optional<State> find(Address address, @Nullable Instant knownAt) {
    return knownAt == null
        ? entries.findById(address.toString()).map(State::of)
        : changes.findKnown(address.toString(), knownAt).map(Change::state);
  }

  /** Refuses as not on file what {@link #find} does not find. */
  @Transactional(readOnly = true)
  public State require(Address address, @Nullable Instant knownAt) {
    return find(address, knownAt).orElseThrow(() -> missing(address));
  }

  /** Somebody's papers, those that have ended too. */
  @Transactional(readOnly = true)
  public List<State> papers(Address owner, @Nullable Instant knownAt) {
    return knownAt == null
        ? entries.findByOwnerOrderByAddress(owner.toString()).stream().map(State::of).toList()
        : changes.findPapersKnown(owner.toString(), knownAt).stream().map(Change::state).toList();
  }

  /** A state and how it came about. */
  public record Known(State state, Instant from, Act act) {}

  /** All states of an entry, the first one first. */
  @Transactional(readOnly = true)
  public List<Known> history(Address address) {
    require(address);
    return changes.findByAddressOrderByVersion(address.toString()).stream()
        .map(change -> new Known(change.state(), change.knownFrom(), change.act()))
        .toList();
  }

  /** What was changed last of a subject and its papers, the newest first, at most so many. */
  @Transactional(readOnly = true)
  public List<Known> newest(Address subject, int most) {
    return changes.findNewest(subject.toString(), Limit.of(most)).stream()
        .map(change -> new Known(change.state(), change.knownFrom(), change.act()))
        .toList();
  }

  private State keep(Entry entry, Act act, Instant now) {
    Entry kept;
    try {
      kept = entries.saveAndFlush(entry);
    } catch (ObjectOptimisticLockingFailureException e) {
      throw changed(entry.address(), e);
    }
    changes.save(new Change(kept, act, now));
    return State.of(kept);
  }

  private Entry require(Address address, long version) {
    Entry entry = requireOnFile(require(address));
    if (entry.version() != version) {
      throw changed(entry.address(), null);
    }
    return entry;
  }

  private static Entry requireOnFile(Entry entry) {
    if (entry.ended() != null) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          "%s: found that it ended on `%s`, expected one that is on file"
              .formatted(entry.address(), entry.ended()),
          null);
    }
    return entry;
  }

  private Entry require(Address address) {
    return entries.findById(address.toString()).orElseThrow(() -> missing(address));
  }

  private static NotOnFileException missing(Address address) {
    return new NotOnFileException(address.kind().word(), address.id());
  }

  private static RequestRefusedException changed(String address, @Nullable Throwable cause) {
    return new RequestRefusedException(
        HttpStatus.PRECONDITION_FAILED,
        "%s: found that it was changed meanwhile, expected the version of If-Match; read it again"
            .formatted(address),
        cause);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
