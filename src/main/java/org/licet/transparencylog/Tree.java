package org.licet.transparencylog;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the first leaves of a log, RFC 9162 §2.1.
 *
 * @param size how many leaves, from 0
 */
record Tree(long size, Nodes nodes) {

  Hash root() {
    return size == 0 ? Hash.EMPTY : range(0, size);
  }

  /** That a leaf is in the tree, RFC 9162 §2.1.3.1: hashes from the leaf up. */
  List<Hash> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has none at " + index);
    }
    List<Hash> proof = new ArrayList<>();
    include(index, 0, size, proof);
    return proof;
  }

  /** That the tree continues an older one, RFC 9162 §2.1.4.1. */
  List<Hash> consistency(long older) {
    if (older < 0 || older > size) {
      throw new IllegalArgumentException("a tree of " + size + " continues none of " + older);
    }
    List<Hash> proof = new ArrayList<>();
    if (older > 0 && older < size) {
      continueFrom(older, 0, size, true, proof);
    }
    return proof;
  }

  private void include(long index, long from, long to, List<Hash> proof) {
    if (to - from == 1) {
      return;
    }
    long split = from + split(to - from);
    if (index < split) {
      include(index, from, split, proof);
      proof.add(range(split, to));
    } else {
      include(index, split, to, proof);
      proof.add(range(from, split));
    }
  }

  private void continueFrom(long older, long from, long to, boolean whole, List<Hash> proof) {
    if (older == to) {
      if (!whole) {
        proof.add(range(from, to));
      }
      return;
    }
    long split = from + split(to - from);
    if (older <= split) {
      continueFrom(older, from, split, whole, proof);
      proof.add(range(split, to));
    } else {
      continueFrom(older, split, to, false, proof);
      proof.add(range(from, split));
    }
  }

  /** Over the leaves of a range that begins where a complete subtree of its size may. */
  private Hash range(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.node(level, from >> level);
    }
    long split = from + split(count);
    return Hash.ofNode(range(from, split), range(split, to));
  }

  /** The largest power of two below a number from 2. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
