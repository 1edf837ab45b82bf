package org.licet.attestation;

/** What is wrong with a statement: which check fails, what was found, and what was expected. */
record Fault(String check, String found, String expected) {}
