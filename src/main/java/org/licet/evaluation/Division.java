package org.licet.evaluation;

import java.util.List;
import org.licet.law.Jurisdiction;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.Topic;

/**
 * A row of a country's table, as rules over the table see it: the division where the patient is
 * imaged, or where the reader sits.
 */
public record Division(Jurisdiction row, boolean patientHere, boolean readerHere) {

  public boolean of(String country) {
    return country.equals(row.divisionOf());
  }

  public String code() {
    return row.code();
  }

  /** {@code US-TX.LICENSURE.1} for {@code LICENSURE.1}. */
  public String id(String rest) {
    return code() + "." + rest;
  }

  /** Whether the row has such a requirement. */
  public boolean has(String rest) {
    return row.requirements().stream().anyMatch(r -> r.id().toString().equals(id(rest)));
  }

  Requirement licensure() {
    return requirement(Topic.LICENSURE + ".1");
  }

  /** The row's requirement of that rest of an id. */
  Requirement requirement(String rest) {
    return row.requirements().stream()
        .filter(r -> r.id().toString().equals(id(rest)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("`" + id(rest) + "` is not on file"));
  }

  @org.jspecify.annotations.Nullable
  Provision alternative(String name) {
    return licensure().alternatives().get(name);
  }

  /** The requirements of this row that ask a minimum of cover. */
  List<Minimum> minimums() {
    return row.requirements().stream()
        .filter(r -> r.minimum() != null)
        .map(r -> new Minimum(this, r))
        .toList();
  }

  /** A requirement of a row that asks a minimum of cover of the readers it binds. */
  public record Minimum(Division division, Requirement requirement) {
    public boolean of(String country) {
      return division.of(country);
    }

    public String id() {
      return requirement.id().toString();
    }

    /** Whether it may bind readers who sit where this one does. */
    public boolean mayBind(Scene scene) {
      Requirement.Readers readers = requirement.readers();
      if (readers == null) {
        return true;
      }
      Truth inside = scene.seatIn(division.code());
      return readers == Requirement.Readers.INSIDE ? inside.mayBe() : inside.mayNotBe();
    }
  }
}
