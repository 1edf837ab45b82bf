package org.licet.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.law.InForce;

/** Goes through a need as it is judged, and keeps what it found on the way. */
record Reasons(Judgement judgement) {
  Reason of(Need need) {
    return switch (need) {
      case Need.AllOf all ->
          all.needs().size() == 1
              ? of(all.needs().getFirst())
              : joined(need, "all of", all.needs().stream().map(this::of).toList());
      case Need.AnyOf any -> joined(need, "any of", any.branches().stream().map(this::of).toList());
      case Need.Not not -> joined(need, "not so that", List.of(of(not.need())));
      case Need.Dated dated ->
          judgement.inForce(dated.inForce())
              ? of(dated.need())
              : new Reason(Truth.FALSE, "not in force: " + words(dated.inForce()), null, List.of());
      case Need.Told told -> leaf(told, null);
      case Finds finds -> leaf(finds, null);
      case HoldsLicence licence -> leaf(licence, "/reader/licences");
      case IsCertified certified -> leaf(certified, "/reader/certifications");
      case IsQualified qualified -> leaf(qualified, "/reader/qualifications");
      case IsPrivileged privileged -> leaf(privileged, "/reader/privileges");
      case IsCovered covered -> leaf(covered, "/reader/indemnity");
      case IsScreened screened -> leaf(screened, "/reader/screenings");
      case ReportsIn reports -> leaf(reports, "/reader/languages");
      case IsRegistered registered -> leaf(registered, "/provider/registrations");
      case IsAccredited accredited -> leaf(accredited, "/provider/accreditations");
      case SafeguardRuns runs -> leaf(runs, "/dataPath/safeguards");
      case IsAdequate adequate -> leaf(adequate, null);
      case IsListed listed -> leaf(listed, null);
    };
  }

  private Reason of(Need.Branch branch) {
    Reason inside = of(branch.need());
    String name = branch.name() == null ? "" : "(" + branch.name() + ") ";
    String there = branch.there() == null ? "" : "for " + branch.there() + ": ";
    return new Reason(
        inside.truth(), name + there + inside.words(), inside.looksAt(), inside.parts());
  }

  private Reason joined(Need need, String words, List<Reason> parts) {
    return new Reason(need.judge(judgement).truth(), words, null, parts);
  }

  private Reason leaf(Need need, @Nullable String looksAt) {
    return Reason.leaf(need.judge(judgement), looksAt);
  }

  private static String words(InForce inForce) {
    return (inForce.from() == null ? "" : "from " + inForce.from())
        + (inForce.to() == null ? "" : " until before " + inForce.to());
  }
}
