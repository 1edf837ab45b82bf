package org.licet.credentialing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.licet.registry.Listing;
import org.licet.registry.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Papers that are to be verified. */
@Service
public class DueList {
  private final JdbcClient database;
  private final Listing listing;
  private final Standings standings;
  private final Policy policy;
  private final Clock clock;

  DueList(JdbcClient database, Listing listing, Standings standings, Policy policy, Clock clock) {
    this.database = database;
    this.listing = listing;
    this.standings = standings;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Papers on file and unexpired that are due until a day, that day in it, the longest due first.
   */
  @Transactional(readOnly = true)
  public List<Standing> until(LocalDate day, int limit) {
    return policy
        .fewestDays()
        .map(days -> candidates(day.minusDays(days)))
        .orElse(List.of())
        .stream()
        .filter(each -> each.due().filter(due -> !due.isAfter(day)).isPresent())
        .sorted(
            Comparator.comparing((Standing each) -> each.due().orElseThrow())
                .thenComparing(each -> each.paper().address()))
        .limit(limit)
        .toList();
  }

  /** All papers of whoever has one that was last verified on a day or before. */
  private List<Standing> candidates(LocalDate verified) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<String> owners =
        database
            .sql(
                """
                select distinct e.owner from registry_entry e
                where e.kind in (:kinds) and e.ended is null and (e.expires is null or e.expires >= :today)
                  and coalesce(greatest(
                        (e.body::jsonb ->> 'verified')::date, (e.body::jsonb ->> 'checked')::date,
                        (select max(v.at) from verification v
                         where v.address = e.address and v.result = 'CONFIRMED')), '-infinity') <= :verified
                """)
            .param(
                "kinds", policy.rows().stream().map(row -> row.kind().name()).distinct().toList())
            .param("today", today)
            .param("verified", verified)
            .query((row, _) -> row.getString(1))
            .list();
    return standings.of(listing.papersAt(owners), null).stream()
        .filter(each -> each.paper().isOn(today) && !isExpired(each.paper(), today))
        .toList();
  }

  private static boolean isExpired(State paper, LocalDate today) {
    JsonNode expires = paper.body().path("expires");
    return expires.isString() && LocalDate.parse(expires.stringValue()).isBefore(today);
  }
}
