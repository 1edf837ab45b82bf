package org.licet.console;

import org.licet.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where one signs in. What the form is sent to is a filter of {@code access}. */
@RestController
final class SignInPage {
  private final Html html;

  SignInPage(Html html) {
    this.html = html;
  }

  @Open("one signs in here")
  @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> form(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "0") String pause,
      @RequestParam(required = false, name = "refused") String refused,
      @RequestParam(required = false, name = "out") String out) {
    View view = new View(to, html.token(), fault(refused != null, pause), out != null);
    return html.page(HttpStatus.OK, "Sign in", "", "sign-in", view);
  }

  private static String fault(boolean isRefused, String pause) {
    if (isRefused) {
      return "The name or the password is not right.";
    }
    return pause.matches("[1-9][0-9]{0,3}")
        ? "Too many attempts have failed. Try again in " + pause + " s."
        : "";
  }

  /** What the template shows. */
  record View(String to, String token, String fault, boolean isOut) {}
}
