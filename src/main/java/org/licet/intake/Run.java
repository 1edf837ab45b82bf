package org.licet.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.licet.registry.Act;
import org.licet.registry.Filing;
import org.licet.registry.Listing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file and puts its rows on file: all of it in one transaction, or each batch with the
 * note of it in one.
 */
@Component
class Run {
  private final Journal journal;
  private final Filing filing;
  private final Listing listing;
  private final Reviews reviews;
  private final JdbcTemplate batches;
  private final Clock clock;
  private final TransactionTemplate together;
  private final TransactionTemplate apart;

  Run(
      Journal journal,
      Filing filing,
      Listing listing,
      Reviews reviews,
      JdbcTemplate batches,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.journal = journal;
    this.filing = filing;
    this.listing = listing;
    this.reviews = reviews;
    this.batches = batches;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void perform(Import asked, Path path) throws IOException {
    Tally tally = new Tally();
    ListLayout list = asked.order().format().list();
    try (Given file = Given.open(path)) {
      if (list != null) {
        compare(asked, file, tally, list);
      } else {
        enter(asked, file, tally);
      }
    }
    boolean isRefused = asked.order().mode() == Mode.ALL_OR_NOTHING && !tally.isSound();
    journal.close(
        asked.id(), isRefused ? Import.Stage.REFUSED : Import.Stage.DONE, null, !isRefused);
  }

  private void enter(Import asked, Given file, Tally tally) {
    Source<Row> source = Objects.requireNonNull(asked.order().format().registry());
    Act act =
        new Act(
            asked.order().by(),
            "import " + asked.id(),
            asked.order().format().word() + " sha256:" + asked.sha256());
    Entering entering = new Entering(filing, act, tally);
    if (asked.order().mode() == Mode.ALL_OR_NOTHING || asked.order().dryRun()) {
      whole(asked, file, tally, source, entering);
      return;
    }
    read(
        source,
        file,
        tally,
        rows ->
            together.executeWithoutResult(
                _ -> {
                  entering.write(rows);
                  note(asked, file, tally);
                }));
  }

  /** A list is one thing: it is compared in one transaction, whatever the mode. */
  private void compare(Import asked, Given file, Tally tally, ListLayout list) {
    LocalDate published = Objects.requireNonNull(asked.order().listDate());
    Comparing comparing =
        new Comparing(asked, published, list.list(), batches, filing, reviews, tally);
    together.executeWithoutResult(
        status -> {
          comparing.begin();
          read(
              list::read,
              file,
              tally,
              rows -> {
                comparing.keep(rows);
                apart.executeWithoutResult(_ -> note(asked, file, tally));
              });
          boolean isRefused = asked.order().mode() == Mode.ALL_OR_NOTHING && !tally.isSound();
          if (!isRefused) {
            comparing.compare(listing, clock.instant());
            apart.executeWithoutResult(_ -> note(asked, file, tally));
          }
          if (isRefused || asked.order().dryRun()) {
            status.setRollbackOnly();
          }
        });
  }

  private void whole(Import asked, Given file, Tally tally, Source<Row> source, Entering entering) {
    together.executeWithoutResult(
        status -> {
          read(
              source,
              file,
              tally,
              rows -> {
                entering.write(rows);
                apart.executeWithoutResult(_ -> note(asked, file, tally));
              });
          if (asked.order().dryRun() || !tally.isSound()) {
            status.setRollbackOnly();
          }
        });
  }

  private static <T> void read(
      Source<T> source, Given file, Tally tally, java.util.function.Consumer<List<T>> batches) {
    Batched<T> batched =
        new Batched<>(
            tally,
            rows -> {
              if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the service ends, so nothing more is read");
              }
              batches.accept(rows);
            });
    try {
      source.read(file, batched);
      batched.passOn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(Import asked, Given file, Tally tally) {
    try {
      journal.progress(asked.id(), file.done(), tally.counts(), tally.takeFaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
