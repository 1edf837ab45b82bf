package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.law.InForce;
import org.licet.law.LawBook;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * What the law asks of one kind of study, on the days of one span. The consequences of the rules
 * write it, one statement after the other; after {@link #close} it is read only, and may be read by
 * many threads.
 */
public final class Plan {
  private final LawBook law;
  private final LocalDate day;
  private final NavigableSet<LocalDate> days = new TreeSet<>();
  private final Map<RequirementId, Draft> drafts = new LinkedHashMap<>();
  private final SortedMap<RequirementId, Planned> requirements = new TreeMap<>();
  private @Nullable ItemList open;

  Plan(LawBook law, LocalDate day) {
    this.law = law;
    this.day = day;
  }

  /** A list of branches that lines of a rule fill, asked once or of each place. */
  private record ItemList(
      boolean any,
      @Nullable List<@Nullable Place> places,
      List<Map.Entry<String, Function<@Nullable Place, Need>>> items) {}

  private static final class Draft {
    private final Requirement requirement;
    private @Nullable Need applies;
    private @Nullable Need met;
    private @Nullable ItemList list;
    private final Map<String, Need> exceptions = new LinkedHashMap<>();

    private Draft(Requirement requirement) {
      this.requirement = requirement;
    }
  }

  // --- what the sentences of rules call ---------------------------------------------------------

  /** {@code requirement … is met when …}. */
  public void met(String id, Need... all) {
    Draft draft = draft(id);
    refuseTwice(draft);
    draft.met = new Need.AllOf(List.of(all));
  }

  /** {@code requirement … is met when any of these holds}, or all; items follow. */
  public void list(String id, boolean any) {
    openList(id, new ItemList(any, null, new ArrayList<>()));
  }

  /** {@code requirement … is met when for every … any of these holds}, or all; items follow. */
  public void every(String id, Collection<@Nullable Place> places, boolean any) {
    openList(id, new ItemList(any, new ArrayList<>(places), new ArrayList<>()));
  }

  /** A line of the list opened last. */
  public void item(String branch, Function<@Nullable Place, Need> that) {
    if (open == null) {
      throw new IllegalStateException("`(" + branch + ")` stands in no list");
    }
    open.items().add(Map.entry(branch, that));
  }

  /** {@code requirement … applies when …}; several have to hold together. */
  public void applies(String id, Need... all) {
    Draft draft = draft(id);
    Need more = new Need.AllOf(List.of(all));
    draft.applies = draft.applies == null ? more : new Need.AllOf(List.of(draft.applies, more));
  }

  /** {@code requirement … is waived (name) when …}: one more way in which that exception holds. */
  public void waived(String id, String name, Need... all) {
    Draft draft = draft(id);
    Need more = new Need.AllOf(List.of(all));
    draft.exceptions.merge(
        name,
        more,
        (old, also) ->
            new Need.AnyOf(
                List.of(new Need.Branch(null, null, old), new Need.Branch(null, null, also))));
  }

  /** {@code condition … applies}. */
  public void condition(String id) {
    refuseTwice(draft(id));
  }

  // --- reading ----------------------------------------------------------------------------------

  LawBook law() {
    return law;
  }

  SortedMap<RequirementId, Planned> requirements() {
    return requirements;
  }

  NavigableSet<LocalDate> days() {
    return days;
  }

  /** Makes the plan ready to be read; days that the conditions looked at come with it. */
  Plan close(Collection<LocalDate> lookedAt) {
    days.addAll(lookedAt);
    for (Draft draft : drafts.values()) {
      Requirement requirement = draft.requirement;
      look(requirement.inForce());
      if (requirement.inForce().on(day)) {
        requirements.put(
            requirement.id(),
            new Planned(requirement, draft.applies, met(draft), exceptions(draft)));
      }
    }
    drafts.clear();
    return this;
  }

  private static @Nullable Need met(Draft draft) {
    ItemList list = draft.list;
    if (list == null) {
      return draft.met;
    }
    if (list.places() == null) {
      return items(draft.requirement, list, null);
    }
    if (list.places().isEmpty()) {
      return new Need.Told(Truth.TRUE, "no place is concerned");
    }
    List<Need> each = new ArrayList<>();
    for (Place there : list.places()) {
      each.add(items(draft.requirement, list, there));
    }
    return new Need.AllOf(each);
  }

  private static Need items(Requirement requirement, ItemList list, @Nullable Place there) {
    List<Need.Branch> branches = new ArrayList<>();
    for (Map.Entry<String, Function<@Nullable Place, Need>> item : list.items()) {
      String name = item.getKey().isEmpty() ? null : item.getKey();
      Need need = item.getValue().apply(there);
      Provision row = name == null ? null : requirement.alternatives().get(name);
      branches.add(
          new Need.Branch(name, there, row == null ? need : new Need.Dated(row.inForce(), need)));
    }
    return list.any()
        ? new Need.AnyOf(branches)
        : new Need.AllOf(branches.stream().map(Need.Branch::need).toList());
  }

  /** Those that the law book gives the requirement, in its order; a row of a table may lack one. */
  private static Map<String, Need> exceptions(Draft draft) {
    Map<String, Need> kept = new LinkedHashMap<>();
    draft
        .requirement
        .exceptions()
        .forEach(
            (name, provision) -> {
              Need need = draft.exceptions.get(name);
              if (need != null) {
                kept.put(name, new Need.Dated(provision.inForce(), need));
              }
            });
    return kept;
  }

  private void openList(String id, ItemList list) {
    Draft draft = draft(id);
    refuseTwice(draft);
    draft.list = list;
    open = list;
  }

  private Draft draft(String text) {
    open = null;
    RequirementId id = RequirementId.of(text);
    return drafts.computeIfAbsent(
        id,
        key ->
            new Draft(
                law.requirement(key)
                    .orElseThrow(() -> new IllegalStateException("`" + key + "` is not on file"))));
  }

  private void refuseTwice(Draft draft) {
    if (draft.met != null || draft.list != null) {
      throw new IllegalStateException("two rules say how `" + draft.requirement.id() + "` is met");
    }
  }

  private void look(InForce inForce) {
    if (inForce.from() != null) {
      days.add(inForce.from());
    }
    if (inForce.to() != null) {
      days.add(inForce.to());
    }
  }
}
