package org.licet.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the papers of readers, of providers and of data paths, one kind each. */
final class Papers {
  static final Form<Study.Modality> MODALITY = Form.choice(Study.Modality.class);

  private static final Form<Status> STATUS = Form.choice(Status.class);
  private static final Form<Licence.Type> LICENCE_TYPE = Form.choice(Licence.Type.class);
  private static final Form<Privilege.Basis> BASIS = Form.choice(Privilege.Basis.class);
  private static final Form<Screening.Result> RESULT = Form.choice(Screening.Result.class);
  private static final Form<DataPath.Safeguard.Type> SAFEGUARD_TYPE =
      Form.choice(DataPath.Safeguard.Type.class);

  private Papers() {}

  static Licence licence(Fields f) {
    return new Licence(
        f.one("jurisdiction", Form.PLACE),
        f.one("authority", Form.CODE),
        f.one("number", Form.CODE),
        f.one("type", LICENCE_TYPE),
        f.one("status", STATUS),
        f.one("issued", Form.DAY),
        f.expiry("expires"),
        f.one("verified", Form.DAY));
  }

  static Certification certification(Fields f) {
    return new Certification(
        f.one("body", Form.CODE),
        f.one("specialty", Form.CODE),
        f.oneOrNull("subspecialty", Form.CODE),
        f.one("status", STATUS),
        f.expiry("expires"));
  }

  static Privilege privilege(Fields f) {
    return new Privilege(
        f.one("facility", Form.ID),
        f.one("basis", BASIS),
        f.set("modalities", MODALITY),
        f.one("status", STATUS),
        f.expiry("expires"));
  }

  static Indemnity indemnity(Fields f) {
    return new Indemnity(
        f.one("insurer", Form.TEXT),
        f.many("covers", Form.PLACE),
        claimLimit(f),
        f.expiry("expires"));
  }

  static Qualification qualification(Fields f) {
    return new Qualification(
        f.one("scheme", Form.CODE),
        f.one("modality", MODALITY),
        f.one("status", STATUS),
        f.expiry("expires"));
  }

  static Screening screening(Fields f) {
    return new Screening(
        f.one("list", Form.CODE), f.one("checked", Form.DAY), f.one("result", RESULT));
  }

  static Provider.Registration registration(Fields f) {
    return new Provider.Registration(
        f.one("jurisdiction", Form.PLACE),
        f.one("authority", Form.CODE),
        f.one("type", Form.CODE),
        f.one("status", STATUS),
        f.expiry("expires"));
  }

  static Provider.Accreditation accreditation(Fields f) {
    return new Provider.Accreditation(f.one("body", Form.CODE), f.expiry("expires"));
  }

  static DataPath.Safeguard safeguard(Fields f) {
    return new DataPath.Safeguard(
        f.one("type", SAFEGUARD_TYPE),
        f.one("from", Form.PLACE),
        f.one("to", Form.PLACE),
        f.expiry("expires"));
  }

  private static Indemnity.@Nullable ClaimLimit claimLimit(Fields f) {
    if (f.isNull("perClaim")) {
      return Indemnity.ClaimLimit.UNSTATED;
    }
    Money money = f.object("perClaim", Papers::money);
    return money == null ? null : new Indemnity.ClaimLimit(money);
  }

  /** An amount without a currency, or the reverse, is an amount that is not known. */
  private static @Nullable Money money(Fields f) {
    BigDecimal amount = f.amount("amount");
    String currency = f.one("currency", Form.CURRENCY);
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}
