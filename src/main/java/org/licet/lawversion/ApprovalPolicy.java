package org.licet.lawversion;

/**
 * Who may approve a law version.
 *
 * @param own whether who proposed it may, which an answer then warns of; for development
 */
public record ApprovalPolicy(boolean own) {}
