package org.licet.access;

import static org.licet.web.Operation.*;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.licet.web.Operation;

/** The table of role × operation: all that anybody may do stands here. */
public enum Role {
  /** Keeps readers' papers, facilities, providers and data paths. */
  CREDENTIALING_STAFF(
      DECIDE,
      READ_ATTESTATIONS,
      SEARCH_ATTESTATIONS,
      REVOKE,
      READ_LAW,
      READ_REGISTRY,
      WRITE_REGISTRY,
      IMPORT,
      VERIFY_SOURCES),

  /** Assigns studies to readers, and says who read: a worklist, mostly. */
  ROUTER(DECIDE, ASSIGN, READ_ATTESTATIONS, REVOKE, RECORD_READ, READ_LAW, READ_REGISTRY),

  /** Looks at everything and changes nothing. */
  AUDITOR(
      DECIDE,
      READ_ATTESTATIONS,
      SEARCH_ATTESTATIONS,
      EXPORT_ATTESTATIONS,
      READ_LAW,
      READ_REGISTRY,
      READ_AUDIT),

  /** Proposes law. */
  LAW_AUTHOR(DECIDE, READ_LAW, PROPOSE_LAW),

  /** Approves what another has proposed. */
  LAW_APPROVER(DECIDE, READ_LAW, APPROVE_LAW),

  /** Says who may do what; sees no reader's papers by that. */
  ADMIN(MANAGE_ACCESS, READ_AUDIT, READ_LAW, ERASE_PERSON);

  private final Set<Operation> operations;

  /** {@link Operation#ENTER} comes with each. */
  Role(Operation... operations) {
    EnumSet<Operation> all = EnumSet.of(ENTER);
    all.addAll(List.of(operations));
    this.operations = Collections.unmodifiableSet(all);
  }

  public Set<Operation> operations() {
    return operations;
  }

  /** What any of the roles may do. */
  static Set<Operation> operations(Collection<Role> roles) {
    EnumSet<Operation> all = EnumSet.noneOf(Operation.class);
    roles.forEach(role -> all.addAll(role.operations));
    return all;
  }
}
