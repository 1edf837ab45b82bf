package org.licet.eligibility;

import java.util.List;
import java.util.Optional;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Reader;

/**
 * Who is on file to read, where, and by what way, as of one moment.
 *
 * @param version changes whenever anything in it does
 * @param members each id once
 * @param sites facilities where studies are made
 * @param supplies the ways by which reads are supplied
 */
public record Panel(String version, List<Member> members, List<Site> sites, List<Supply> supplies) {

  /** Nobody on file, and nothing. */
  public static final Panel EMPTY = new Panel("", List.of(), List.of(), List.of());

  public Panel {
    members = List.copyOf(members);
    sites = List.copyOf(sites);
    supplies = List.copyOf(supplies);
  }

  /** A reader on file; the name is for people, and no rule sees it. */
  public record Member(String id, String name, Reader reader) {}

  /** A facility on file, and where it is. */
  public record Site(String id, String name, Place place) {}

  /** A provider on file with the path that its images take. */
  public record Supply(String id, String name, Provider provider, DataPath dataPath) {}

  public Optional<Member> findMember(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }
}
