package org.licet.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is taken in by a form, and what is wrong with it stands on the page. */
@LicetService
class ImportsPageTest {
  private static final String BOUNDARY = "----licet";

  @Autowired private Http http;

  @Test
  void aFileIsTriedAndItsFaultsAreShown() throws InterruptedException {
    assertThat(http.get("/imports").text())
        .contains("<h1>Imports</h1>", "readers-csv", "templates");
    Http.Answer sent = post("id,name\nP1,<b>Ada</b>\n not,\n");
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    String page = http.get(sent.header("Location")).text();
    for (int i = 0; i < 100 && page.contains("This page asks again"); i++) {
      Thread.sleep(50);
      page = http.get(sent.header("Location")).text();
    }
    assertThat(page).contains("Refused: nothing was kept", "data-label=\"Line\"><span>3</span>");
    assertThat(http.get("/imports").text()).contains("tried only");
    assertThat(post("").status()).isEqualTo(400);
  }

  private Http.Answer post(String csv) {
    String body =
        field("format", "readers-csv")
            + field("mode", "all-or-nothing")
            + field("listDate", "")
            + field("dryRun", "true")
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, csv, BOUNDARY);
    return http.post(
        "/imports",
        body.getBytes(UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
