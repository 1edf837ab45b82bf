package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.Licet;
import org.licet.postgres.TestDatabase;
import org.licet.signing.Jws;
import org.licet.signing.Signer;
import org.licet.web.Http;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attestations a second, durable and in the log's queue, beside what the same machine does of their
 * parts in the same minute: pgbench that inserts rows of the same bytes into the same server with
 * as many clients, and bare ES256 signing of the same bytes. Prints the load, medians and ratios,
 * after 30 s (-Dwarm) of issuing. Arguments: rounds (5), seconds of each measurement (5), clients
 * (16).
 */
public final class IssueBenchmark {
  private static final double TARGET = 0.5;
  private static final int WARM_SECONDS = Integer.getInteger("warm", 30);
  private static final int CPUS = Runtime.getRuntime().availableProcessors();

  /** Columns that are filled by the server, or after the commit. */
  private static final java.util.Set<String> LATER =
      java.util.Set.of("queued", "log_index", "token", "stamped_at", "authority");

  private static final String ISSUE = "decide, sign, commit, log";
  private static final String HTTP = "the same over HTTP";
  private static final String ROWS = "pgbench, the same four rows";
  private static final String ROW = "pgbench, one row of the same bytes";
  private static final String SIGN = "ES256, two threads";

  private final ConfigurableApplicationContext service;
  private final JdbcClient database;
  private final IssueDecision issueDecision;
  private final Http http;
  private final byte[] body = Http.example("texas-assignment.json").toString().getBytes(UTF_8);
  private final Path folder;
  private final int seconds;
  private final int clients;
  private double published;

  /** Something done once. */
  @FunctionalInterface
  private interface Work {
    void once();
  }

  private IssueBenchmark(int seconds, int clients) throws IOException {
    this.seconds = seconds;
    this.clients = clients;
    folder = Files.createTempDirectory("licet-benchmark-");
    service =
        Licet.application()
            .run(
                "--server.port=0",
                "--licet.data=" + folder,
                "--LICET_BOOTSTRAP_KEY=" + Http.KEY,
                "--spring.datasource.hikari.maximum-pool-size=" + clients,
                "--spring.datasource.url=" + TestDatabase.url(),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password());
    database = service.getBean(JdbcClient.class);
    issueDecision = service.getBean(IssueDecision.class);
    http = new Http(service.getEnvironment());
  }

  public static void main(String... args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int clients = args.length > 2 ? Integer.parseInt(args[2]) : 16;
    new IssueBenchmark(seconds, clients).run(rounds);
    System.exit(0);
  }

  private void run(int rounds) throws Exception {
    Order order =
        Order.read(
            body, null, service.getBean(org.licet.registry.FactsOnFile.class), Instant.now());
    Issued sample = issueDecision.issue(order);
    byte[] payload = payload(sample);
    Path rows = script("rows.sql", sample, true);
    Path row = script("row.sql", sample, false);
    Signer signer = service.getBean(Signer.class);
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    System.out.printf("load before: %.1f on %d processors%n", load(), CPUS);
    System.out.printf(
        "warm-up: %d s of issuing; then %d rounds of %d s%n", WARM_SECONDS, rounds, seconds);
    System.out.printf("each issue: %d clients; 1 statement of 4 inserts, 1 transaction%n", clients);
    rate(clients, WARM_SECONDS, () -> issueDecision.issue(order));
    awaitJobs();
    for (int round = 0; round < rounds; round++) {
      Map<String, Double> these = new LinkedHashMap<>();
      these.put(ISSUE, rate(clients, () -> issueDecision.issue(order)));
      awaitJobs();
      these.put(ROWS, pgbench(rows));
      these.put(ROW, pgbench(row));
      these.put(SIGN, rate(2, () -> signer.jws(payload, new Jws.Type("licet", "json"))));
      these.put(HTTP, rate(clients, () -> http.postJson("/api/v1/assignments", body)));
      awaitJobs();
      these.forEach((what, rate) -> rates.computeIfAbsent(what, k -> new ArrayList<>()).add(rate));
    }
    rates.forEach(
        (what, each) -> System.out.printf("%-36s %7.0f /s%s%n", what, median(each), spread(each)));
    print(ISSUE, rates);
    print(HTTP, rates);
    System.out.printf(
        "%-36s %7.2f s after the last at most%n", "all is in a checkpoint", published);
  }

  /** One line for each yardstick, the target beside the slower of the first two. */
  private static void print(String what, Map<String, List<Double>> rates) {
    System.out.printf("%s, as a ratio to%n", what);
    for (String yardstick : List.of(ROWS, ROW, SIGN)) {
      System.out.printf(
          "  %-34s %7.2f%n", yardstick, median(ratios(what, rates, List.of(yardstick))));
    }
    System.out.printf(
        "  %-34s %7.2f   target %.1f%n",
        "the slower of one row and ES256", median(ratios(what, rates, List.of(ROW, SIGN))), TARGET);
  }

  private static List<Double> ratios(
      String what, Map<String, List<Double>> rates, List<String> yardsticks) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rates.get(what).size(); i++) {
      int round = i;
      double slower =
          yardsticks.stream().mapToDouble(y -> rates.get(y).get(round)).min().orElseThrow();
      ratios.add(rates.get(what).get(i) / slower);
    }
    return ratios;
  }

  private static String spread(List<Double> each) {
    return "   %.0f to %.0f"
        .formatted(java.util.Collections.min(each), java.util.Collections.max(each));
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /**
   * All that was issued gets into a checkpoint and is stamped, so that no job of the service is
   * measured with a yardstick; while it issues, they all run.
   */
  private void awaitJobs() throws InterruptedException {
    long begun = System.nanoTime();
    await("select count(*) from log_entry where log_index is null");
    published = Math.max(published, (System.nanoTime() - begun) / 1e9);
    await("select count(*) from attestation_stamp where token is null");
  }

  private void await(String waiting) throws InterruptedException {
    while (database.sql(waiting).query(Long.class).single() > 0) {
      Thread.sleep(20);
    }
  }

  private double rate(int threads, Work work) throws InterruptedException {
    return rate(threads, seconds, work);
  }

  private static double rate(int threads, int seconds, Work work) throws InterruptedException {
    LongAdder done = new LongAdder();
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    List<Thread> all =
        IntStream.range(0, threads)
            .mapToObj(
                each ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              while (System.nanoTime() < end) {
                                work.once();
                                done.increment();
                              }
                            }))
            .toList();
    for (Thread thread : all) {
      thread.join();
    }
    return done.sum() * 1e9 / (System.nanoTime() - begun);
  }

  private byte[] payload(Issued sample) {
    String path = "/api/v1/attestations/" + sample.attestationId() + ".jws";
    String payload = http.get(path).text().split("\\.")[1];
    return java.util.Base64.getUrlDecoder().decode(payload.getBytes(US_ASCII));
  }

  /**
   * A transaction as an attestation's: its rows, in tables of the same shape without references.
   */
  private Path script(String name, Issued sample, boolean four) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("assignment", "where id = '" + sample.assignment().getId() + "'");
    tables.put("attestation", "where id = '" + sample.attestationId() + "'");
    tables.put("log_entry", "where id = '" + sample.attestationId() + "'");
    tables.put("attestation_stamp", "where attestation_id = '" + sample.attestationId() + "'");
    List<String> lines = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    database.sql("create sequence if not exists bench_entry").update();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      List<String> columns = new ArrayList<>();
      List<String> values = new ArrayList<>();
      Map<String, Object> row =
          database
              .sql("select * from " + table.getKey() + " " + table.getValue())
              .query()
              .singleRow();
      row.forEach(
          (column, value) -> {
            if (value != null && !LATER.contains(column)) {
              columns.add(column);
              values.add(fresh(column, value));
              all.append(value instanceof byte[] bytes ? new String(bytes, US_ASCII) : value);
            }
          });
      String copy = "bench_" + table.getKey();
      database.sql("drop table if exists " + copy).update();
      database
          .sql("create table " + copy + " (like " + table.getKey() + " including all)")
          .update();
      lines.add(
          "insert into %s (%s) values (%s);"
              .formatted(copy, String.join(", ", columns), String.join(", ", values)));
    }
    database
        .sql("create table if not exists bench_row (id uuid primary key, bytes bytea)")
        .update();
    String one =
        "insert into bench_row values (gen_random_uuid(), %s);"
            .formatted(literal(all.toString().getBytes(UTF_8)));
    String script = four ? "begin;\n" + String.join("\n", lines) + "\nend;\n" : one + "\n";
    return Files.writeString(folder.resolve(name), script);
  }

  private static String fresh(String column, Object value) {
    if (column.equals("status_entry")) {
      return "nextval('bench_entry')";
    }
    return value instanceof java.util.UUID ? "gen_random_uuid()" : literal(value);
  }

  /** Without a colon, after which pgbench takes a name for one of its variables, also in text. */
  private static String literal(Object value) {
    return value instanceof byte[] bytes
        ? "'\\x" + HexFormat.of().formatHex(bytes) + "'"
        : "E'"
            + value.toString().replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a")
            + "'";
  }

  private double pgbench(Path script) throws Exception {
    URI address = URI.create(TestDatabase.url().replaceFirst("^jdbc:", ""));
    ProcessBuilder builder =
        new ProcessBuilder(
            program(),
            "-n",
            "-M",
            "prepared",
            "-c",
            "" + clients,
            "-j",
            "2",
            "-T",
            "" + seconds,
            "-f",
            script.toString(),
            "-h",
            address.getHost(),
            "-p",
            "" + address.getPort(),
            "-U",
            TestDatabase.user(),
            address.getPath().substring(1));
    builder.environment().put("PGPASSWORD", TestDatabase.password());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(said);
    if (process.waitFor() != 0 || !tps.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(tps.group(1));
  }

  /** Debian's package postgresql-15 has it, beside the path. */
  private static String program() throws IOException {
    try (Stream<Path> found =
        Files.find(Path.of("/usr/lib/postgresql"), 3, (path, all) -> path.endsWith("pgbench"))) {
      return found.map(Path::toString).findFirst().orElse("pgbench");
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
