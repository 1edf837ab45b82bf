package org.licet.credentialing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.credentialing.OnFile.object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Evidence is what its bytes say, comes back as it came, and is never shown as a page of ours. */
@LicetService
class EvidenceTest {
  private static final byte[] PDF = "%PDF-1.7\n%letter".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

  @Autowired private Http http;
  @Autowired private JdbcTemplate database;

  @Test
  void aLetterComesBackAsItCameToBeSaved() {
    OnFile reader = OnFile.reader(http, object());
    String licence = reader.enter("licences", object().put("jurisdiction", "US-TX"));
    JsonNode kept =
        OnFile.created(send(reader, "?paper=licences/" + licence, PDF, "application/pdf")).json();
    assertThat(kept.path("paper").stringValue()).endsWith("/licences/" + licence);
    Http.Answer back = http.get(reader.path() + "/evidence/" + kept.path("id").stringValue());
    assertThat(back.body()).isEqualTo(PDF);
    assertThat(back.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(back.header("Content-Disposition")).startsWith("attachment");
    assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(http.get(reader.path() + "/evidence").json().path("evidence")).hasSize(1);
    OnFile.created(send(reader, "", PNG, "image/png"));
    OnFile.created(send(reader, "", JPEG, "image/jpeg"));
  }

  @Test
  void aPageThatCallsItselfAnImageIsRefused() {
    OnFile reader = OnFile.reader(http, object());
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(send(reader, "", page, "image/png").status()).isEqualTo(415);
    assertThat(send(reader, "", page, "text/html").status()).isEqualTo(415);
    assertThat(send(reader, "", PNG, "application/pdf").text())
        .contains("image/png", "application/pdf");
    byte[] tooLong = Arrays.copyOf(PDF, EvidenceFiles.LONGEST + 1);
    assertThat(send(reader, "", tooLong, "application/pdf").status()).isEqualTo(413);
    assertThat(http.get(reader.path() + "/evidence").json().path("evidence")).isEmpty();
  }

  @Test
  void evidenceOfOneIsNotFoundUnderAnother() {
    OnFile reader = OnFile.reader(http, object());
    OnFile other = OnFile.reader(http, object());
    String id = send(reader, "", PDF, "application/pdf").json().path("id").stringValue();
    assertThat(http.get(other.path() + "/evidence/" + id).status()).isEqualTo(404);
  }

  @Test
  void theDatabaseRefusesToChangeEvidence() {
    send(OnFile.reader(http, object()), "", PDF, "application/pdf");
    assertThatThrownBy(() -> database.update("update evidence set bytes = ''"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("evidence keeps its rows");
    assertThatThrownBy(() -> database.update("delete from evidence"))
        .isInstanceOf(DataAccessException.class);
  }

  private Http.Answer send(OnFile reader, String query, byte[] bytes, String type) {
    return http.post(reader.path() + "/evidence" + query, bytes, "Content-Type", type);
  }
}
