package org.licet.transparencylog;

/** Where the hashes of complete subtrees are read from. */
@FunctionalInterface
interface Nodes {
  /**
   * The hash of the complete subtree over the {@code 2^level} leaves from {@code index * 2^level}
   * on.
   */
  Hash node(int level, long index);
}
