package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A PDF is printed when it is first asked for, outside of any transaction, and kept as it is. */
@LicetService
class FirstPrintTest {
  @Autowired private Http http;
  @Autowired private Archive archive;
  @Autowired private Records records;
  @Autowired private IssuedAttestations attestations;
  @Autowired private Revocations revocations;
  @Autowired private Readings readings;
  @Autowired private Printer printer;
  @Autowired private TransparencyLog log;
  @Autowired private Stamps stamps;
  @Autowired private PlatformTransactionManager transactions;

  /** Each has printed before either is kept, which a lock on the row would not let happen. */
  @Test
  void firstDownloadsAtTheSameMomentGiveTheSameBytes() throws Exception {
    String id = issue();
    CyclicBarrier printed = new CyclicBarrier(2);
    List<byte[]> all = new ArrayList<>();
    Archive meeting =
        archive(
            (attestation, proof) -> {
              Printer.Print print = printer.print(attestation, proof);
              await(printed);
              return print;
            });
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Printer.Print>> prints =
          List.of(
              threads.submit(() -> meeting.requirePdf(id)),
              threads.submit(() -> meeting.requirePdf(id)));
      for (Future<Printer.Print> print : prints) {
        all.add(print.get(30, TimeUnit.SECONDS).pdf());
      }
    }
    assertThat(all.get(1)).isEqualTo(all.get(0));
    assertThat(http.get("/api/v1/attestations/" + id + ".pdf").body()).isEqualTo(all.get(0));
  }

  @Test
  void aPdfIsKeptOnceItsTimeStampIsThere() {
    String id = issue();
    AtomicInteger count = new AtomicInteger();
    Archive slow =
        archive(
            (_, _) -> {
              int number = count.incrementAndGet();
              return new Printer.Print(new byte[] {(byte) number}, "PAdES-B-B", number > 1);
            });
    assertThat(slow.requirePdf(id).isFinal()).isFalse();
    assertThat(slow.requirePdf(id).pdf()).containsExactly(2);
    assertThat(slow.requirePdf(id).pdf()).containsExactly(2);
  }

  @Test
  void nothingIsPrintedWithinATransaction() {
    String id = issue();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    assertThatThrownBy(() -> transaction.execute(_ -> archive.requirePdf(id)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private Archive archive(Printer other) {
    return new Archive(records, attestations, revocations, readings, other, log, stamps);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the other did not print meanwhile", e);
    }
  }

  private String issue() {
    return http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"))
        .json()
        .at("/attestation/id")
        .asString();
  }
}
