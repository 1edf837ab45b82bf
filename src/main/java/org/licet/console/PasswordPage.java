package org.licet.console;

import java.net.URI;
import org.licet.access.OwnPassword;
import org.licet.access.PasswordRefusedException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where one changes one's own password. */
@RestController
final class PasswordPage {
  static final URI ADDRESS = URI.create("/password");
  private static final String PATH = "/password";
  private static final URI SIGN_IN = URI.create("/sign-in");

  private final Html html;
  private final OwnPassword password;

  PasswordPage(Html html, OwnPassword password) {
    this.html = html;
    this.password = password;
  }

  @Requires(Operation.ENTER)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> form() {
    return page(HttpStatus.OK, "");
  }

  /** Its sessions end, this one too: one signs in by the new one. */
  @Requires(Operation.ENTER)
  @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> change(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String again) {
    if (!chosen.equals(again)) {
      return page(HttpStatus.BAD_REQUEST, "The new password was not written the same way twice.");
    }
    try {
      password.change(present, chosen);
    } catch (PasswordRefusedException e) {
      return page(HttpStatus.BAD_REQUEST, Words.sentence(String.valueOf(e.getMessage())));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(SIGN_IN).build();
  }

  private ResponseEntity<byte[]> page(HttpStatus status, String fault) {
    View view = new View(html.caller().mustChangePassword(), fault);
    return html.page(status, "Password", "", "password", view);
  }

  /** What the template shows. */
  record View(boolean isOneTime, String fault) {}
}
