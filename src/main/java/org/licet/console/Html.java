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
import java.util.regex.Pattern;
import org.licet.access.Caller;
import org.licet.web.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Pages out of templates. INVARIANT: whatever a template writes by two braces is escaped, and no
 * template but the frame writes anything by three.
 */
@Component
final class Html {
  static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, UTF_8);

  private static final Pattern POSTING = Pattern.compile("(<form\\b[^>]* method=\"post\"[^>]*>)");

  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  /**
   * Makes a page.
   *
   * @param here the entry of the menu that it belongs to, or nothing
   */
  ResponseEntity<byte[]> page(
      HttpStatus status, String title, String here, String template, Object content) {
    String body = template(template).execute(content);
    String token = caller().isKnown() ? token() : "";
    String whole = template("frame").execute(new Frame(title, here, body, caller(), token));
    return ResponseEntity.status(status)
        .contentType(TYPE)
        .cacheControl(CacheControl.noStore())
        .body(withToken(whole, token).getBytes(UTF_8));
  }

  /** No form of a page can forget it; what users write is escaped, and so no form. */
  private static String withToken(String page, String token) {
    if (token.isEmpty()) {
      return page;
    }
    String hidden = "$1<input type=\"hidden\" name=\"_csrf\" value=\"%s\">".formatted(token);
    return POSTING.matcher(page).replaceAll(hidden);
  }

  Caller caller() {
    return Caller.current();
  }

  /** What a form shows, so that no other site can send it; empty for who comes with a key. */
  String token() {
    Object token =
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
    return token instanceof CsrfToken known ? known.getToken() : "";
  }

  /** What stands around every page. */
  record Frame(String title, String here, String body, Caller caller, String token) {
    boolean isSignedIn() {
      return caller.isKnown();
    }

    String who() {
      return caller.shownName();
    }

    boolean maySearch() {
      return caller.may(Operation.SEARCH_ATTESTATIONS);
    }

    boolean mayReadRegistry() {
      return caller.may(Operation.READ_REGISTRY);
    }

    boolean mayImport() {
      return caller.may(Operation.IMPORT);
    }

    boolean mayManage() {
      return caller.may(Operation.MANAGE_ACCESS);
    }

    boolean mayAudit() {
      return caller.may(Operation.READ_AUDIT);
    }

    boolean atAccess() {
      return here.equals("access");
    }

    boolean atAudit() {
      return here.equals("audit");
    }

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

    boolean atCoverage() {
      return here.equals("coverage");
    }

    boolean atImports() {
      return here.equals("imports");
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
