package org.licet.transparencylog;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of this service: what is appended commits with the caller's transaction, or not at all.
 */
@Service
public class TransparencyLog {
  private static final int BATCH = 4096;

  private final LogStore store;
  private final LogKey key;
  private final SecureRandom random = new SecureRandom();

  TransparencyLog(LogStore store, LogKey key) {
    this.store = store;
    this.key = key;
  }

  /**
   * Queues a statement; only a salted hash of it is ever shown. It gets its place within a second.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(UUID id, byte[] statement) {
    store.queue(salted(id, statement));
  }

  /** What {@link #append} queues, for who inserts it with rows of their own. */
  public Appended salted(UUID id, byte[] statement) {
    byte[] salt = new byte[Leaf.SALT];
    random.nextBytes(salt);
    return new Appended(id, salt, statement);
  }

  /**
   * That a statement is in the log, by a checkpoint that witnesses cosigned where there is one;
   * empty where it is not, or has no place yet.
   */
  @Transactional(readOnly = true)
  public Optional<LogProof> proof(UUID id) {
    return store.entry(id).flatMap(this::proof);
  }

  private Optional<LogProof> proof(LogStore.Entry entry) {
    Long index = entry.index();
    Optional<String> note = index == null ? Optional.empty() : store.cosignedAfter(index);
    if (index == null || note.isEmpty()) {
      return Optional.empty();
    }
    long size = Checkpoint.verify(note.get(), key.verifier()).size();
    if (index >= size) {
      return Optional.empty();
    }
    List<Hash> hashes = new Tree(size, new TiledNodes(size, store)).inclusion(index);
    return Optional.of(new LogProof(entry.salt(), index, hashes, note.get()));
  }

  /** Who verifies needs this, and has to get it some other way than from the log. */
  public NoteKey verifier() {
    return key.verifier();
  }

  /**
   * Gives places to what waits, and publishes a checkpoint over it; the first is over nothing.
   *
   * @throws LogException where the log does not continue what was published last; then nothing is
   */
  @Transactional
  public void publish() {
    if (!store.lock()) {
      return; // another node does
    }
    Optional<String> note = store.checkpoint();
    Checkpoint last =
        note.map(text -> Checkpoint.verify(text, key.verifier()))
            .orElse(new Checkpoint(key.verifier().name(), 0, Hash.EMPTY));
    List<LogStore.Placed> placed = store.place(last.size(), BATCH);
    if (placed.isEmpty() && note.isPresent()) {
      return;
    }
    Growth growth = new Growth(store);
    placed.forEach(growth::add);
    growth.keep();
    long size = last.size() + placed.size();
    Tree tree = new Tree(size, new TiledNodes(size, store));
    Checkpoint next = new Checkpoint(last.origin(), size, tree.root());
    requireContinues(last, next, tree);
    store.publish(next, SignedNote.sign(next.text(), key.verifier(), key.secret()).toString());
  }

  private static void requireContinues(Checkpoint last, Checkpoint next, Tree tree) {
    List<Hash> proof = tree.consistency(last.size());
    if (!Proofs.isConsistent(last.size(), last.root(), next.size(), next.root(), proof)) {
      throw new LogException(
          "the log of %d entries does not continue the one of %d that was published: nothing more is published"
              .formatted(next.size(), last.size()));
    }
  }

  /** A file of the log as it is served. */
  @Transactional(readOnly = true)
  public Optional<byte[]> file(String path) {
    return store.read(path);
  }
}
