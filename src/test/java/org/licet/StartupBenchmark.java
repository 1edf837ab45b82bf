package org.licet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.postgres.TestDatabase;

/**
 * How long until the service is ready, whole and without its law, each with and without the AOT
 * cache: the same jar and database, as {@code ./licet} built and runs it. Prints medians, wall time
 * and CPU time of the process, and the ratio. Run it in the project's folder after {@code ./licet
 * --version}; the argument is the number of rounds (5).
 */
public final class StartupBenchmark {
  private static final double TARGET = 1.5;

  private StartupBenchmark() {}

  /** What is started; rounds go through all of them in turn. */
  private enum Variant {
    WHOLE("whole", true, true),
    WITHOUT_LAW("law module off", false, true),
    WHOLE_COLD("whole, no AOT cache", true, false),
    WITHOUT_LAW_COLD("law module off, no AOT cache", false, false);

    private final String words;
    private final boolean law;
    private final boolean cache;

    Variant(String words, boolean law, boolean cache) {
      this.words = words;
      this.law = law;
      this.cache = cache;
    }
  }

  /** A start until ready. */
  private record Start(Duration wall, Duration cpu) {}

  public static void main(String... args) throws IOException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    Path run = newestRun();
    Path baseline = baseline();
    Map<Variant, List<Start>> starts = new EnumMap<>(Variant.class);
    for (int round = -1; round < rounds; round++) {
      for (Variant variant : Variant.values()) {
        Start start = start(command(variant, run, baseline));
        if (round >= 0) { // the first round warms the disk's cache
          starts.computeIfAbsent(variant, key -> new ArrayList<>()).add(start);
        }
      }
    }
    starts.forEach(StartupBenchmark::print);
    print("ratio with the AOT cache", starts, Variant.WHOLE, Variant.WITHOUT_LAW);
    print("ratio without it", starts, Variant.WHOLE_COLD, Variant.WITHOUT_LAW_COLD);
  }

  private static List<String> command(Variant variant, Path run, Path baseline) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-Xms128m", "-Xmx1g"));
    if (variant.cache) {
      command.add("-XX:AOTCache=" + run.resolve("licet.aot"));
    }
    String jar = run.resolve("licet.jar").toString();
    command.addAll(List.of("-cp", variant.law ? jar : jar + ":" + baseline));
    command.addAll(
        variant.law ? List.of("org.licet.cli.Main", "serve") : List.of("org.licet.WithoutLaw"));
    command.add("--server.port=0");
    command.add("--licet.data=" + baseline.resolveSibling("data"));
    command.add("--spring.datasource.url=" + TestDatabase.url());
    command.add("--spring.datasource.username=" + TestDatabase.user());
    command.add("--spring.datasource.password=" + TestDatabase.password());
    return command;
  }

  private static Start start(List<String> command) throws IOException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines = process.inputReader()) {
      List<String> said = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.contains("listens on http")) {
          Duration wall = Duration.ofNanos(System.nanoTime() - begun);
          return new Start(wall, process.info().totalCpuDuration().orElse(Duration.ZERO));
        }
      }
      throw new IllegalStateException("did not start: " + String.join(" | ", said));
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }

  /** What the JVM of the service is started with, as the script `licet` does it. */
  public static List<String> flags() throws IOException {
    Matcher flags =
        Pattern.compile("<licet.jvm>(.*)</licet.jvm>")
            .matcher(Files.readString(Path.of("pom.xml")));
    if (!flags.find()) {
      throw new IllegalStateException("`pom.xml` has no `licet.jvm`");
    }
    return List.of(flags.group(1).split(" "));
  }

  private static Path newestRun() throws IOException {
    try (Stream<Path> runs = Files.list(Path.of("target", "run").toAbsolutePath())) {
      return runs.filter(run -> Files.exists(run.resolve("ready")))
          .max(Comparator.comparing(run -> run.resolve("ready").toFile().lastModified()))
          .orElseThrow(
              () -> new IllegalStateException("nothing is built: run `./licet --version` first"));
    }
  }

  /** A jar of {@link WithoutLaw}: the JVM takes no folder on the class path of an AOT cache. */
  private static Path baseline() throws IOException {
    Path jar = Files.createTempDirectory("licet-startup-").resolve("without-law.jar");
    String name = WithoutLaw.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = StartupBenchmark.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      out.write(in.readAllBytes());
    }
    return jar;
  }

  private static void print(Variant variant, List<Start> starts) {
    System.out.printf(
        "%-30s ready after %5.2f s, %5.2f s of CPU (median of %d)%n",
        variant.words, median(starts, Start::wall), median(starts, Start::cpu), starts.size());
  }

  private static void print(
      String what, Map<Variant, List<Start>> starts, Variant whole, Variant without) {
    double wall = median(starts.get(whole), Start::wall) / median(starts.get(without), Start::wall);
    double cpu = median(starts.get(whole), Start::cpu) / median(starts.get(without), Start::cpu);
    System.out.printf(
        "%-30s %.2f by time, %.2f by CPU; the target is %.1f%n", what, wall, cpu, TARGET);
  }

  private static double median(
      List<Start> starts, java.util.function.Function<Start, Duration> part) {
    List<Duration> sorted = starts.stream().map(part).sorted().toList();
    return sorted.get(sorted.size() / 2).toNanos() / 1e9;
  }
}
