package org.licet.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is given out is taken in again without a change, and no cell of it is a formula. */
@LicetService
class ExportsTest {
  private static final String API = "/api/v1/";

  @Autowired private Http http;
  @TempDir private Path folder;
  private final String id = "E-" + UUID.randomUUID();

  @Test
  void anExportChangesNothingWhenItIsTakenIn() {
    enter();
    for (String table : new String[] {"readers", "papers"}) {
      byte[] csv = http.get(API + "exports/" + table + ".csv").body();
      JsonNode done = taken(table + "-csv", csv);
      assertThat(ImportsTest.spots(done)).isEmpty();
      assertThat(ImportsTest.counts(done).get(3))
          .isEqualTo(done.path("rows").intValue())
          .isPositive();
    }
    JsonNode workbook = taken("xlsx", http.get(API + "exports/registry.xlsx").body());
    assertThat(ImportsTest.spots(workbook)).isEmpty();
    assertThat(ImportsTest.counts(workbook).get(3)).isEqualTo(workbook.path("rows").intValue());
    assertThat(workbook.path("rows").intValue()).isGreaterThan(1);
  }

  @Test
  void aCellThatBeginsAsAFormulaIsText() {
    enter();
    String csv = http.get(API + "exports/readers.csv").text();
    assertThat(csv).contains(id + ",\"'=HYPERLINK(1,2)\"").contains(id + "b,'''+x");
    assertThat(Cell.unguarded(Cell.guarded("'Hara"))).isEqualTo("'Hara");
    assertThat(Cell.guarded("'Hara")).isEqualTo("'Hara");
    JsonNode reader = http.get(API + "readers/" + id).json();
    assertThat(reader.path("name").stringValue()).isEqualTo("=HYPERLINK(1,2)");
  }

  @Test
  void templatesAreTakenInAndHoldNothing() {
    for (String table : new String[] {"readers", "papers"}) {
      byte[] csv = http.get(API + "imports/templates/" + table + ".csv").body();
      assertThat(taken(table + "-csv", csv).path("rows").intValue()).isZero();
    }
    JsonNode done = taken("xlsx", http.get(API + "imports/templates/registry.xlsx").body());
    assertThat(done.path("state").stringValue()).as(done.toString()).isEqualTo("DONE");
  }

  @Test
  void aBombAndAnEntityInAWorkbookAreRefused() throws IOException {
    byte[] template = http.get(API + "imports/templates/registry.xlsx").body();
    JsonNode entity = taken("xlsx", changed(template, false));
    assertThat(entity.at("/errors/0/found").stringValue()).contains("DOCTYPE");
    JsonNode bomb = taken("xlsx", changed(template, true));
    assertThat(bomb.at("/errors/0/found").stringValue()).contains("longer than");
    byte[] cut = java.util.Arrays.copyOf(template, template.length / 2);
    assertThat(taken("xlsx", cut).path("state").stringValue()).isEqualTo("REFUSED");
  }

  private void enter() {
    String readers =
        "id,name,languages,birthDate\n%1$s,\"'=HYPERLINK(1,2)\",en hi,1980-02-28\n%1$sb,'''+x,,\n"
            .formatted(id);
    assertThat(taken("readers-csv", readers.getBytes(UTF_8)).path("entered").intValue())
        .isEqualTo(2);
    String papers =
        """
        kind,owner,id,insurer,covers,perClaim,expires,jurisdiction,number,facility,modalities
        INDEMNITY,%1$s,,Mutual,US GB,unlimited,open-ended,,,,
        INDEMNITY,%1$s,,Other,US,1000000.25 USD,2027-01-01,,,,
        LICENCE,%1$s,Tx1,,,,2027-01-01,US-TX,Q1,,
        PRIVILEGE,%1$s,,,,,,,,F1,MR CT
        """
            .formatted(id);
    assertThat(taken("papers-csv", papers.getBytes(UTF_8)).path("entered").intValue()).isEqualTo(4);
  }

  private JsonNode taken(String format, byte[] file) {
    return Sent.over(
        http,
        http.post(
            API + "imports?mode=all-or-nothing&format=" + format,
            file,
            "Content-Type",
            "application/octet-stream"));
  }

  private byte[] changed(byte[] template, boolean bomb) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path file = Files.write(folder.resolve("template.xlsx"), template);
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part :
          in.stream()
              .filter(each -> !bomb || !each.getName().endsWith("sharedStrings.xml"))
              .toList()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        boolean isSheet = part.getName().endsWith("sheet1.xml");
        String text = new String(in.getInputStream(part).readAllBytes(), UTF_8);
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        zip.write(
            (isSheet && !bomb ? text.replaceFirst("\\?>", "?>" + entity) : text).getBytes(UTF_8));
        zip.closeEntry();
      }
      if (bomb) {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        fill(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void fill(OutputStream zip) throws IOException {
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < 65; i++) {
      zip.write(zeros);
    }
  }
}
