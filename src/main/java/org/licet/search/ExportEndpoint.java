package org.licet.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.licet.web.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports a period: as CSV or NDJSON, by {@code format} or by {@code Accept}, the oldest first. It
 * is sent as it comes from the database, so its size is bounded by the period alone; one that
 * breaks off ends the connection, and never looks whole.
 */
@RestController
final class ExportEndpoint {
  private static final Set<String> PARAMETERS =
      Stream.concat(CriteriaReader.NAMES.stream(), Stream.of("format"))
          .collect(Collectors.toCollection(TreeSet::new));

  /** Each holds a connection to the database until its reader has read it. */
  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Search search;
  private final Clock clock;

  ExportEndpoint(Search search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  @Requires(Operation.EXPORT_ATTESTATIONS)
  @GetMapping("/api/v1/attestations")
  void export(
      @RequestParam Map<String, String> given,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
      HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    Criteria criteria = requireCriteria(given);
    ExportForm form = requireForm(given.get("format"), accept);
    if (!places.tryAcquire()) {
      throw new RequestRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE, "other exports are under way; ask again later", null);
    }
    try {
      send(criteria, form, response);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new ExportBrokenException(e);
      }
      response.reset();
      throw e;
    } finally {
      places.release();
    }
  }

  private void send(Criteria criteria, ExportForm form, HttpServletResponse response)
      throws IOException {
    response.setContentType(form.type().toString());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(criteria, form) + '"');
    ExportWriter writer = new ExportWriter(response.getOutputStream(), form, clock.instant());
    writer.head();
    search.each(
        criteria,
        found -> {
          try {
            writer.row(found);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    response.flushBuffer();
  }

  private static String name(Criteria criteria, ExportForm form) {
    return "attestations-%s-%s.%s"
        .formatted(stamp(criteria.from()), stamp(criteria.to()), form.suffix());
  }

  private static String stamp(@Nullable Instant instant) {
    return String.valueOf(instant).replaceAll("[^0-9TZ]", "");
  }

  /** A parameter that is not known is refused: a filter with a slip in it would export too much. */
  private static Criteria requireCriteria(Map<String, String> given) {
    CriteriaReader.Read read = CriteriaReader.read(given);
    Map<String, String> faults = new TreeMap<>(read.faults());
    for (String name : List.of("from", "to")) {
      if (given.getOrDefault(name, "").isBlank()) {
        faults.put(name, "found nothing, expected a day or an instant, for example 2026-11-24");
      }
    }
    for (String name : given.keySet()) {
      if (!PARAMETERS.contains(name)) {
        faults.put(name, "is no parameter, expected one of " + String.join(", ", PARAMETERS));
      }
    }
    if (!faults.isEmpty()) {
      List<String> words =
          faults.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
      throw new RequestRefusedException(HttpStatus.BAD_REQUEST, String.join("; ", words), null);
    }
    return read.criteria();
  }

  private static ExportForm requireForm(@Nullable String format, String accept)
      throws HttpMediaTypeNotAcceptableException {
    if (format != null && !format.isEmpty()) {
      return ExportForm.find(format)
          .orElseThrow(
              () ->
                  new RequestRefusedException(
                      HttpStatus.BAD_REQUEST,
                      "format: found `%s`, expected `csv` or `ndjson`".formatted(format),
                      null));
    }
    List<MediaType> ranges =
        accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
    return ExportForm.preferred(ranges)
        .orElseThrow(
            () ->
                new HttpMediaTypeNotAcceptableException(
                    List.of(ExportForm.CSV.type(), ExportForm.NDJSON.type())));
  }
}
