package org.licet.transparencylog;

import java.util.Iterator;
import java.util.List;

/** Checks proofs without the tree, RFC 9162 §2.1.3.2 and §2.1.4.2. */
final class Proofs {
  private Proofs() {}

  /** Whether a leaf is at that place of the tree with that root. */
  static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    Hash hash = leaf;
    for (Hash step : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = Hash.ofNode(step, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = Hash.ofNode(hash, step);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && hash.equals(root);
  }

  /** Whether the tree of {@code newer} leaves continues that of {@code older}. */
  static boolean isConsistent(
      long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
    if (older < 0 || older > newer) {
      return false;
    }
    if (older == newer || older == 0) {
      boolean same = older == 0 ? olderRoot.equals(Hash.EMPTY) : olderRoot.equals(newerRoot);
      return proof.isEmpty() && same;
    }
    Iterator<Hash> steps = proof.iterator();
    long fn = older - 1;
    long sn = newer - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    if (fn != 0 && !steps.hasNext()) {
      return false;
    }
    Hash first = fn == 0 ? olderRoot : steps.next();
    Hash fr = first;
    Hash sr = first;
    while (steps.hasNext()) {
      Hash step = steps.next();
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Hash.ofNode(step, fr);
        sr = Hash.ofNode(step, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hash.ofNode(sr, step);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
  }
}
