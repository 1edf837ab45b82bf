package org.licet.intake;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.licet.signing.Sha256;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Takes files in, one after the other, each in a job of its own: a file is kept in the data folder
 * until it was read, and then deleted.
 */
@Service
public class Imports {
  /** The longest file, in bytes. */
  public static final long LONGEST = 512L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int BUFFER = 1 << 16;
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Journal journal;
  private final Run run;
  private final Clock clock;
  private final Path folder;
  private final String node;
  private final ExecutorService jobs =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-", 0).factory());

  Imports(Journal journal, Run run, Clock clock, @Value("${licet.data}") Path data)
      throws IOException {
    this.journal = journal;
    this.run = run;
    this.clock = clock;
    this.folder = data.resolve("imports");
    this.node = InetAddress.getLocalHost().getHostName() + ":" + data.toAbsolutePath().normalize();
  }

  /** What a crash left behind is broken, and its files are gone. */
  @EventListener(ApplicationReadyEvent.class)
  void tidy() throws IOException {
    int broken = journal.breakOff(node);
    if (broken > 0) {
      LOG.warn("{} imports were broken off when the service ended", broken);
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Keeps a file, and takes it in when those before it are done.
   *
   * @throws RequestRefusedException 413 where it is too long, 415 where it is of another format
   */
  public Import start(Import.Order order, InputStream body) {
    UUID id = UUID.randomUUID();
    Path file = folder.resolve(id.toString());
    try {
      Files.createDirectories(folder);
      String sha256 = keep(body, file);
      Sniff.require(order.format(), file);
      Import asked =
          new Import(
              id,
              order,
              clock.instant(),
              null,
              sha256,
              Files.size(file),
              0,
              Import.Stage.WAITING,
              null,
              Counts.NONE);
      journal.open(asked, node);
      jobs.execute(() -> perform(asked, file));
      return asked;
    } catch (IOException e) {
      drop(file);
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, "the body broke off, expected it whole", e);
    } catch (RuntimeException e) {
      drop(file);
      throw e;
    }
  }

  /**
   * What a request's parameters ask for; refuses what is not known.
   *
   * @throws org.licet.facts.FactsRefusedException with every fault
   */
  public Import.Order order(HttpServletRequest request) {
    return Orders.read(request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  public Import require(UUID id) {
    return find(id).orElseThrow(() -> new NotOnFileException("import", id.toString()));
  }

  public Optional<Import> find(UUID id) {
    return journal.find(id);
  }

  /** The latest ones, the newest first. */
  public List<Import> latest(int limit) {
    return journal.latest(limit);
  }

  /** The first faults of an import, in the order of its file. */
  public void faults(UUID id, int limit, Consumer<RowFault> taker) {
    journal.faults(id, limit, taker);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    jobs.shutdownNow();
    if (!jobs.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("an import did not end in time; it is marked as broken at the next start");
    }
  }

  /** INVARIANT: an import always comes to an end, and says which. */
  private void perform(Import asked, Path file) {
    try {
      run.perform(asked, file);
    } catch (IOException | RuntimeException e) {
      LOG.error("import {} is broken", asked.id(), e);
      boolean isKept = asked.order().mode() == Mode.SKIP_BAD_ROWS && !asked.order().dryRun();
      journal.close(asked.id(), Import.Stage.BROKEN, "it broke off; why is in the log", isKept);
    } finally {
      drop(file);
    }
  }

  private static String keep(InputStream body, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER];
      long length = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        if (length > LONGEST) {
          throw new RequestRefusedException(
              HttpStatus.CONTENT_TOO_LARGE,
              "the file is longer than " + LONGEST + " bytes, the most that is read",
              null);
        }
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
