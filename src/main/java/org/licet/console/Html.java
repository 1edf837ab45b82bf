package org.licet.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Pages out of templates. INVARIANT: whatever a template writes by two braces is escaped, and no
 * template but the frame writes anything by three.
 */
@Component
final class Html {
  static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, UTF_8);

  /** Nothing from elsewhere, no script, no frame around it. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  /**
   * Makes a page.
   *
   * @param here the entry of the menu that it belongs to, or nothing
   */
  ResponseEntity<byte[]> page(
      HttpStatus status, String title, String here, String template, Object content) {
    String body = template(template).execute(content);
    String whole = template("frame").execute(new Frame(title, here, body));
    return ResponseEntity.status(status)
        .contentType(TYPE)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .body(whole.getBytes(UTF_8));
  }

  /** What stands around every page. */
  record Frame(String title, String here, String body) {
    boolean atReaders() {
      return List.of("readers", "facilities", "providers", "data-paths").contains(here);
    }

    boolean atDecide() {
      return here.equals("decide");
    }

    boolean atLaw() {
      return here.equals("law");
    }

    boolean atSearch() {
      return here.equals("search");
    }

    boolean atDiscrepancies() {
      return here.equals("discrepancies");
    }

    boolean atVerify() {
      return here.equals("verify");
    }
  }

  /** A value that a template names must be there, though it may be empty. */
  private Template template(String name) {
    return templates.computeIfAbsent(
        name,
        unread -> {
          try (Reader text = new InputStreamReader(open(name + ".mustache"), UTF_8)) {
            return Mustache.compiler()
                .strictSections(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .withLoader(part -> new InputStreamReader(open(part + ".mustache"), UTF_8))
                .compile(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static InputStream open(String resource) {
    return Objects.requireNonNull(Html.class.getResourceAsStream(resource), resource);
  }
}
