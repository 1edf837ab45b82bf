package org.licet.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/** What a requirement asks of the facts, as a tree; a leaf is one kind of paper, or one fact. */
public sealed interface Need
    permits Need.Told,
        Need.AllOf,
        Need.AnyOf,
        Need.Not,
        Need.Dated,
        Finds,
        HoldsLicence,
        IsCertified,
        IsQualified,
        IsPrivileged,
        IsCovered,
        IsScreened,
        IsRegistered,
        IsAccredited,
        SafeguardRuns,
        IsAdequate,
        IsListed,
        ReportsIn {

  Verdict judge(Judgement judgement);

  /** A fact that the plan saw already. */
  record Told(Truth truth, String because) implements Need {
    @Override
    public Verdict judge(Judgement judgement) {
      return Verdict.of(truth, because);
    }
  }

  record AllOf(List<Need> needs) implements Need {
    public AllOf {
      needs = List.copyOf(needs);
    }

    @Override
    public Verdict judge(Judgement judgement) {
      return Verdict.all(needs.stream().map(need -> need.judge(judgement)).toList());
    }
  }

  /** Every branch is judged, also after one that holds: other laws ask which held. */
  record AnyOf(List<Branch> branches) implements Need {
    public AnyOf {
      branches = List.copyOf(branches);
    }

    @Override
    public Verdict judge(Judgement judgement) {
      return Verdict.any(branches.stream().map(branch -> branch.judge(judgement)).toList());
    }
  }

  /** One way among several; its name is what other laws call it by. */
  record Branch(@Nullable String name, @Nullable Place there, Need need) {
    Verdict judge(Judgement judgement) {
      Verdict verdict = need.judge(judgement);
      if (name == null) {
        return verdict;
      }
      return new Verdict(
          verdict.truth(),
          verdict.because(),
          List.of(new Verdict.Outcome(there, name, verdict.truth())),
          verdict.attaches());
    }
  }

  record Not(Need need, String because) implements Need {
    @Override
    public Verdict judge(Judgement judgement) {
      Verdict verdict = need.judge(judgement);
      Truth truth = verdict.truth().not();
      return truth.isTrue()
          ? Verdict.of(truth, because)
          : new Verdict(truth, verdict.because(), List.of(), List.of());
    }
  }

  /** Holds only on the days of a row. */
  record Dated(org.licet.law.InForce inForce, Need need) implements Need {
    @Override
    public Verdict judge(Judgement judgement) {
      return judgement.inForce(inForce)
          ? need.judge(judgement)
          : Verdict.of(Truth.FALSE, "not in force");
    }
  }
}
