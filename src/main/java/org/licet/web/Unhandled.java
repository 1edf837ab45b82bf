package org.licet.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails outside of the endpoints: in the servlet container or in a filter. */
@RestController
final class Unhandled implements ErrorController {
  @Open("what went wrong is said to whoever asked")
  @RequestMapping("/error")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    HttpStatus answered = status == null ? HttpStatus.NOT_FOUND : status;
    return Problem.of(answered, answered.getReasonPhrase().toLowerCase(java.util.Locale.ROOT))
        .answer();
  }
}
