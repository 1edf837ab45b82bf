/**
 * What is on file: readers, facilities, providers and data paths, each with its papers, in the form
 * of the contract, and every state that each was ever in.
 *
 * <p>One table holds the newest state of all of them, one all changes. An entry's body is the JSON
 * of the contract, read as strictly as a question's: nothing that a rule needs can be missing from
 * the schema, and what decides is what was entered. Rejected: a table for each kind of paper (nine
 * times the same columns, their history and their code), and a history kept by triggers, which does
 * not know why.
 *
 * <p>May use {@code facts}, {@code web} and {@code access}.
 */
@ApplicationModule(allowedDependencies = {"facts", "web", "access"})
@NullMarked
package org.licet.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
