package org.licet.access;

import java.time.Instant;

/** A row of the audit trail. */
public record AuditRow(
    long id, Instant at, String caller, String operation, String subject, String detail) {}
