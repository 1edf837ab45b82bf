package org.licet.console;

import org.licet.access.Caller;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What goes wrong on a page is told by a page; what is no page's own is left to the API's words.
 */
@RestControllerAdvice(basePackageClasses = PageFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageFailures {
  private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

  private final Html html;

  PageFailures(Html html) {
    this.html = html;
  }

  record Failure(String title, String words) {}

  @ExceptionHandler
  ResponseEntity<byte[]> missing(NotOnFileException e) {
    return page(HttpStatus.NOT_FOUND, "Not on file", String.valueOf(e.getMessage()));
  }

  /** An id that can't be one is not on file either. */
  @ExceptionHandler
  ResponseEntity<byte[]> missing(MethodArgumentTypeMismatchException e) {
    return missing(new NotOnFileException(e.getName(), String.valueOf(e.getValue())));
  }

  /** A page that nobody may see before the one-time password is changed leads to where it is. */
  @ExceptionHandler
  ResponseEntity<byte[]> denied(AccessDeniedException e) {
    if (Caller.current().mustChangePassword()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(PasswordPage.ADDRESS).build();
    }
    return page(
        HttpStatus.FORBIDDEN,
        "Not for this account",
        "what is on this page is not among what you may do; an administrator can change that");
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(RequestRefusedException e) {
    String words = String.valueOf(e.getMessage());
    return page(e.status(), "Not done", Words.sentence(words.replace("`", "")));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<byte[]> unavailable(RuntimeException e) {
    LOG.error("answered 503: {}", e.getMessage());
    LOG.debug("answered 503", e);
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Not available just now",
        "the database cannot be asked just now; load the page again in a moment");
  }

  private ResponseEntity<byte[]> page(HttpStatus status, String title, String words) {
    return html.page(status, title, "", "failure", new Failure(title, words));
  }
}
