package org.licet.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.access.Caller;
import org.licet.facts.Form;
import org.licet.web.Query;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Who changes what and why, as a request says it: by signing in, and by {@code reason} and {@code
 * source}.
 */
public final class Acts {
  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

  private Acts() {}

  static Act of(HttpServletRequest request, String usual) {
    Query query = new Query(request);
    String reason = query.one("reason", Form.TEXT);
    String source = query.one("source", Form.TEXT);
    query.done();
    return new Act(Caller.current().name(), Objects.requireNonNullElse(reason, usual), source);
  }

  /** An act that has to be explained. */
  static Act withReason(HttpServletRequest request) {
    Query query = new Query(request);
    String reason = query.required("reason", Form.TEXT);
    String source = query.one("source", Form.TEXT);
    query.done();
    return new Act(Caller.current().name(), Objects.requireNonNull(reason), source);
  }

  /**
   * The version that the caller knows, from {@code If-Match}.
   *
   * @throws RequestRefusedException 428 where there is none, RFC 6585 §3; 412 where it can't be one
   *     of ours
   */
  static long version(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.IF_MATCH);
    if (given == null) {
      throw new RequestRefusedException(
          HttpStatus.PRECONDITION_REQUIRED,
          "If-Match: found none, expected the ETag of what is changed, so that nobody's change is"
              + " lost",
          null);
    }
    Matcher version = STRONG.matcher(given);
    if (!version.matches()) {
      throw new RequestRefusedException(
          HttpStatus.PRECONDITION_FAILED,
          "If-Match: found `%s`, expected an ETag as it was answered, for example `\"0\"`"
              .formatted(given),
          null);
    }
    return Long.parseLong(version.group(1));
  }
}
