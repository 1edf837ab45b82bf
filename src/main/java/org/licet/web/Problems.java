package org.licet.web;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.licet.facts.FactsRefusedException;
import org.licet.law.LawRefusedException;
import org.licet.signing.SigningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Which error is answered as which {@link Problem}. What went on inside stays in the log. */
@RestControllerAdvice
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<byte[]> refused(FactsRefusedException e) {
    int count = e.faults().size();
    String detail = count == 1 ? "1 fault in the body" : count + " faults in the body";
    return Problem.ofFacts(detail, e.faults()).answer();
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(LawRefusedException e) {
    return Problem.ofLaw("this law is not clean, so nothing was proposed", e.faults()).answer();
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(RequestRefusedException e) {
    return problem(e.status(), e);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> missing(NotOnFileException e) {
    return problem(HttpStatus.NOT_FOUND, e);
  }

  /** Nobody has signed in, or by a key that does not count. */
  @ExceptionHandler
  ResponseEntity<byte[]> unknown(AuthenticationException e) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return Problem.of(
            HttpStatus.UNAUTHORIZED, "found no valid key, expected `Authorization: Bearer KEY`")
        .answer(headers);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> denied(AccessDeniedException e) {
    return problem(HttpStatus.FORBIDDEN, e);
  }

  /** An id that can't be one is not on file either. */
  @ExceptionHandler
  ResponseEntity<byte[]> missing(MethodArgumentTypeMismatchException e) {
    return missing(new NotOnFileException(e.getName(), String.valueOf(e.getValue())));
  }

  /** Without its record no answer is given. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<byte[]> unavailable(RuntimeException e) {
    LOG.error("answered 503: {}: {}", e.getMessage(), getMostSpecificCause(e).getMessage());
    LOG.debug("answered 503", e);
    return unavailable("the database is not available just now, so nothing was decided; ask again");
  }

  /** What a certificate's name and end are is no secret: each signature shows them. */
  @ExceptionHandler
  ResponseEntity<byte[]> unsigned(SigningException e) {
    LOG.error("answered 503: {}", e.getMessage());
    LOG.debug("answered 503", e);
    return unavailable("nothing was signed, so nothing is answered: " + e.getMessage());
  }

  private static ResponseEntity<byte[]> unavailable(String detail) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail).answer(headers);
  }

  /**
   * Where an answer is under way already nothing can be added to it: the container breaks it off,
   * so that it does not look whole.
   */
  @ExceptionHandler
  @Nullable ResponseEntity<byte[]> other(Exception e, HttpServletResponse response)
      throws Exception {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    if (response.isCommitted()) {
      LOG.error("broke off an answer: {}", getMostSpecificCause(e).getMessage());
      throw e;
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      String detail = String.valueOf(known.getBody().getDetail());
      return Problem.of(known.getStatusCode(), detail).answer(known.getHeaders());
    }
    LOG.error("answered 500", e);
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this is our fault; it is in the log")
        .answer();
  }

  private static ResponseEntity<byte[]> problem(HttpStatus status, RuntimeException e) {
    return Problem.of(status, String.valueOf(e.getMessage())).answer();
  }
}
