package org.licet.console;

import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is. */
@RestController
final class StartPage {
  private final Html html;

  StartPage(Html html) {
    this.html = html;
  }

  @Requires(Operation.ENTER)
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> start() {
    return html.page(HttpStatus.OK, "Licet", "", "start", "");
  }
}
