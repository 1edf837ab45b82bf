import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the layout of every Java file under {@code src}, or with {@code apply} mends it: what Spotless does, for a Maven
 * that runs on a Java too old for this google-java-format. Run by the build with the JDK that compiles.
 */
class Layout {
  static void main(String[] args) throws IOException, FormatterException {
    boolean apply = args[0].equals("apply");
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of("src"))) {
      files = tree.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    int wrong = 0;
    for (Path file : files) {
      String found = Files.readString(file);
      String expected = layout(found);
      if (!expected.equals(found)) {
        wrong++;
        System.err.println(file + ": layout is not that of google-java-format");
        if (apply) {
          Files.writeString(file, expected);
        }
      }
    }
    if (wrong > 0 && !apply) {
      System.err.println("mend it with `mvn verify -DskipTests -Dlayout.mode=apply`");
      System.exit(1);
    }
  }

  private static String layout(String text) throws FormatterException {
    String used = RemoveUnusedImports.removeUnusedImports(text);
    return new Formatter().formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
  }
}
