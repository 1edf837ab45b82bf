package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.registry.Kind;
import org.licet.registry.State;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** One page says how each paper of a reader stands, in words as in the picture. */
@LicetService
class SubjectPageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Autowired private Http http;

  @Test
  void everyPaperIsThereWithItsStateInWords() {
    Staffed reader = Staffed.enter(http, "Dr A. <Rao>");
    Http.Answer page = http.get(reader.path());
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text())
        .contains("<h1>Dr A. &lt;Rao&gt;</h1>", "Karnātaka, India (IN-KA)", "(IST)")
        .contains("▲ lapses after 10 Feb 2027, 78 days left")
        .contains("✕ lapsed on 1 Sep 2026", "✓ checked on 1 Nov 2026", "✓ open-ended")
        .contains("None was ever entered: nothing is known")
        .contains("<svg class=\"time\"", "Licence US-TX", "entered</strong> by local")
        .doesNotContain("<script", "style=", "{{");
  }

  @Test
  void whatIsNotOnFileIsSaid() {
    assertThat(http.get("/readers/none").status()).isEqualTo(404);
    assertThat(http.get("/readers/%7Fx").status()).isEqualTo(404);
  }

  @Test
  void aRenewalStandsInTheSameLaneAndTheGapIsSaid() {
    Timeline time =
        Timeline.of(
            List.of(licence("2021-01-01", "2022-12-31"), licence("2023-02-01", "2027-12-31")),
            TODAY);
    assertThat(time.lanes()).hasSize(1);
    assertThat(time.lanes().getFirst().bars())
        .extracting(Timeline.Bar::shape)
        .containsExactly(Timeline.Shape.HELD, Timeline.Shape.GAP, Timeline.Shape.HELD);
    assertThat(time.lanes().getFirst().bars().get(1).words())
        .isEqualTo("gap of 31 days, from 1 Jan 2023 to 31 Jan 2023");
  }

  @Test
  void theLastDayIsOneOfValidityAndTheNextOneIsNot() {
    assertThat(licence("2021-01-01", "2026-11-24").standing()).isEqualTo(Standing.LAPSING);
    assertThat(licence("2021-01-01", "2026-11-23").standing()).isEqualTo(Standing.LAPSED);
    assertThat(licence("2026-11-25", "2028-01-01").standing()).isEqualTo(Standing.COMING);
    assertThat(licence("2021-01-01", "2027-02-22").standing()).isEqualTo(Standing.LAPSING);
    assertThat(licence("2021-01-01", "2027-02-23").standing()).isEqualTo(Standing.HELD);
    Held unknown = licence("2021-01-01", "2027-02-23");
    unknown.state().body().remove("expires");
    assertThat(unknown.standing()).isEqualTo(Standing.UNKNOWN);
    unknown.state().body().putNull("expires");
    assertThat(unknown.standing()).isEqualTo(Standing.HELD);
    unknown.state().body().put("status", "SUSPENDED");
    assertThat(unknown.standing()).isEqualTo(Standing.STOPPED);
    assertThat(unknown.standingWords()).isEqualTo("suspended");
  }

  private static Held licence(String issued, String expires) {
    ObjectNode body = Staffed.object().put("jurisdiction", "US-TX").put("status", "ACTIVE");
    body.put("issued", issued).put("expires", expires);
    State state = new State("readers/R/licences/" + issued, 0, body, null);
    assertThat(state.kind()).isEqualTo(Kind.LICENCE);
    return new Held(state, TODAY);
  }
}
