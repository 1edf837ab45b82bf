package org.licet.transparencylog;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.licet.transparencylog.Cosigning.Answer;
import org.licet.transparencylog.Witnesses.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A witness that is asked again and again: at once for what is new, later where it failed. */
final class WitnessAsked {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessAsked.class);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Witness witness;
  private final Cosigning cosigning;
  private final LogStore log;
  private final Cosignatures cosignatures;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile @Nullable String fault;
  private volatile Instant next = Instant.MIN;
  private Duration pause = Duration.ZERO;

  WitnessAsked(
      Witness witness, Cosigning cosigning, LogStore log, Cosignatures cosignatures, Clock clock) {
    this.witness = witness;
    this.cosigning = cosigning;
    this.log = log;
    this.cosignatures = cosignatures;
    this.clock = clock;
  }

  String name() {
    return witness.key().name();
  }

  /** Why it did not cosign what it was asked last. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  boolean isDue() {
    return !busy.get() && !clock.instant().isBefore(next);
  }

  /** Asks for the last checkpoint, where it has not cosigned that. Not twice at once. */
  void ask() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      log.checkpoint().ifPresent(this::ask);
      fault = null;
      pause = Duration.ZERO;
    } catch (LogException | DataAccessException e) {
      failed(String.valueOf(e.getMessage()));
    } finally {
      busy.set(false);
    }
  }

  private void failed(String why) {
    if (!why.equals(fault)) {
      LOG.warn("witness `{}` at {} does not cosign: {}", name(), witness.url(), why);
    }
    fault = why;
    pause = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    next = clock.instant().plus(pause);
  }

  private void ask(String note) {
    SignedNote checkpoint = SignedNote.parse(note);
    long size = Checkpoint.of(checkpoint).size();
    long last = cosignatures.last(witness.key());
    if (size == 0 || size == last) {
      return;
    }
    Tree tree = new Tree(size, new TiledNodes(size, log));
    Answer answer = send(last, tree, checkpoint);
    if (answer instanceof Answer.OtherSize(long other) && other != last && other <= size) {
      answer = send(other, tree, checkpoint); // as where it cosigned, and we heard nothing of it
    }
    switch (answer) {
      case Answer.Cosigned(SignedNote.Line line) -> cosignatures.keep(size, witness.key(), line);
      case Answer.OtherSize(long other) -> requirePublishedSince(other, size);
    }
  }

  /** It may have cosigned more meanwhile, for another node; but nothing that is not published. */
  private void requirePublishedSince(long other, long size) {
    long published =
        log.checkpoint().map(SignedNote::parse).map(Checkpoint::of).orElseThrow().size();
    if (other <= size || other > published) {
      throw new LogException(
          "it says that it cosigned a log of %d entries, which ours, of %d, does not continue"
              .formatted(other, published));
    }
  }

  private Answer send(long older, Tree tree, SignedNote checkpoint) {
    List<Hash> proof = tree.consistency(older);
    try {
      return cosigning.ask(witness, older, proof, checkpoint);
    } catch (IOException e) {
      throw new LogException(String.valueOf(e.getMessage()));
    }
  }
}
