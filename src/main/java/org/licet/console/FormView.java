package org.licet.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.registry.Kind;
import org.licet.registry.State;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the template of a form shows.
 *
 * @param subject who it is about; {@code null} where it is somebody new
 * @param version that the sender has seen; empty where there is none
 * @param meanwhile that somebody else changed it
 * @param differences between what is on file by now and what was typed
 */
record FormView(
    Kind kind,
    @Nullable State subject,
    String act,
    String button,
    Filled filled,
    @Nullable State state,
    String version,
    boolean meanwhile,
    List<Changed.Difference> differences,
    Offers offers) {

  static FormView of(Kind kind, @Nullable State subject, String act, String button, Filled filled) {
    return new FormView(
        kind, subject, act, button, filled, null, "", false, List.of(), Offers.NONE);
  }

  FormView of(State shown) {
    return new FormView(
        kind,
        subject,
        act,
        button,
        filled,
        shown,
        String.valueOf(shown.version()),
        meanwhile,
        differences,
        offers);
  }

  /** The same, where the sender has seen another version than is on file. */
  FormView at(String seen) {
    return new FormView(
        kind, subject, act, button, filled, state, seen, meanwhile, differences, offers);
  }

  FormView meanwhile(State onFile, ObjectNode typed) {
    return new FormView(
        kind,
        subject,
        act,
        button,
        filled,
        onFile,
        String.valueOf(onFile.version()),
        true,
        Changed.differences(onFile.body(), typed),
        offers);
  }

  FormView offering(Offers other) {
    return new FormView(
        kind, subject, act, button, filled, state, version, meanwhile, differences, other);
  }

  String menu() {
    return subject == null ? kind.path() : subject.kind().path();
  }

  String title() {
    if (state == null || isSubject()) {
      return state == null ? act : act + ": " + state.name();
    }
    Held held = new Held(state, java.time.LocalDate.EPOCH);
    return "%s: %s %s".formatted(act, kind.word(), held.title());
  }

  private boolean isSubject() {
    return kind.owner() == null;
  }

  String up() {
    return subject == null ? "/" + kind.path() : "/" + subject.address();
  }

  String upWords() {
    return subject == null ? Words.sentence(kind.path().replace('-', ' ')) : subject.name();
  }

  boolean hasDifferences() {
    return !differences.isEmpty();
  }

  boolean isEnded() {
    return state != null && state.ended() != null;
  }

  boolean isEnding() {
    return filled.asked().size() == 2;
  }

  boolean isFaulty() {
    return filled.isFaulty();
  }

  /** What no field is at fault for. */
  String fault() {
    return filled.fault("");
  }

  List<FilledField> fields() {
    return filled.fields(offers);
  }
}
