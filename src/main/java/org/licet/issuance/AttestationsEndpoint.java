package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Attestations to download: in the form that the suffix names, else in one that is accepted. */
@RestController
final class AttestationsEndpoint {
  private static final String PATH = "/api/v1/attestations/{id}";

  /** How far the PDF's signature proves itself, and whether more is to come. */
  private static final String LEVEL = "Licet-Signature-Level";

  private final Archive archive;

  AttestationsEndpoint(Archive archive) {
    this.archive = archive;
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".json", produces = Download.FLATTENED_JWS)
  ResponseEntity<byte[]> json(@PathVariable String id) {
    return answer(id, Download.JSON);
  }

  /** The same with the log's proof beside the signature; 404 until there is one. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".proven.json", produces = Download.FLATTENED_JWS)
  ResponseEntity<byte[]> proven(@PathVariable String id) {
    return head("attestation-" + id + ".proven.json", Download.JSON)
        .body(archive.requireProvenJson(id));
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".jws", produces = Download.COMPACT_JWS)
  ResponseEntity<byte[]> jws(@PathVariable String id) {
    return answer(id, Download.JWS);
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(@PathVariable String id) {
    return answer(id, Download.PDF);
  }

  /** C2SP tlog-proof: the attestation is in the log; 404 until it is, within a second. */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".proof", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> proof(@PathVariable String id) {
    return Download.proof(archive.requireProof(id));
  }

  /**
   * RFC 3161: a TimeStampToken over the SHA-256 of the compact form; 404 until an authority gave
   * it.
   */
  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + ".tst", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> stamp(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("attestation-" + id + ".tst"))
        .body(archive.requireStamp(id));
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(
      path = PATH,
      produces = {Download.FLATTENED_JWS, Download.COMPACT_JWS, MediaType.APPLICATION_PDF_VALUE})
  ResponseEntity<byte[]> accepted(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> ranges =
        accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
    Download download = Download.preferred(ranges).orElseThrow(AttestationsEndpoint::notAcceptable);
    return answer(id, download);
  }

  private ResponseEntity<byte[]> answer(String id, Download download) {
    return switch (download) {
      case JSON ->
          head(name(id, download), download)
              .body(archive.requireAttestation(id).flattened().getBytes(US_ASCII));
      case JWS ->
          head(name(id, download), download)
              .body(archive.requireAttestation(id).jws().getBytes(US_ASCII));
      case PDF -> pdf(head(name(id, download), download), archive.requirePdf(id));
    };
  }

  private static ResponseEntity<byte[]> pdf(
      ResponseEntity.BodyBuilder head, Printer.Print printed) {
    String pending = printed.isFinal() ? "" : "; time stamp pending";
    return head.header(LEVEL, printed.level() + pending).body(printed.pdf());
  }

  private static String name(String id, Download download) {
    return "attestation-" + id + "." + download.suffix();
  }

  private static ResponseEntity.BodyBuilder head(String name, Download download) {
    return ResponseEntity.ok()
        .contentType(download.type())
        .varyBy(HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  private static HttpMediaTypeNotAcceptableException notAcceptable() {
    return new HttpMediaTypeNotAcceptableException(
        List.of(Download.JSON.type(), Download.JWS.type(), Download.PDF.type()));
  }
}
