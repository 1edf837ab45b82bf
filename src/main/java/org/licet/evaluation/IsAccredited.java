package org.licet.evaluation;

import org.licet.facts.Provider.Accreditation;

/** The provider holds a current accreditation, of whatever body. */
record IsAccredited() implements Need {

  @Override
  public Verdict judge(Judgement judgement) {
    return Paper.any(
        judgement.question().provider().accreditations(),
        "provider.accreditations",
        "accreditation",
        accreditation -> stands(accreditation, judgement));
  }

  private static Paper stands(Accreditation accreditation, Judgement judgement) {
    String body = accreditation.body() == null ? "" : " by " + accreditation.body();
    return new Paper(judgement, "accreditation" + body, Truth.TRUE)
        .unexpired(accreditation.expires());
  }
}
