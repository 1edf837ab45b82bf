package org.licet.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The members of an evidence bundle, in the one ZIP that they make: stored without compression,
 * sorted by name, without a time. So a bundle has one spelling, and what a reader of the central
 * directory sees is what a reader of the local headers sees.
 */
public final class Bundle {
  /** The largest file that is read, in bytes. */
  public static final int LIMIT = 32 << 20;

  private static final int MOST = 2_000;
  private static final Pattern NAME = Pattern.compile("(?:[a-z]+/)?[A-Za-z0-9-]+\\.[a-z]+");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> members;

  Bundle(SortedMap<String, byte[]> members) {
    this.members = new TreeMap<>(members);
  }

  /** Whether a file says of itself that it is a ZIP. */
  public static boolean isOne(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /**
   * Reads a bundle. What its members are worth, {@link Manifest} tells.
   *
   * @throws EvidenceException for a ZIP that {@link #zip} would not have written
   */
  public static Bundle read(byte[] zip) {
    if (zip.length > LIMIT) {
      throw new EvidenceException("bundle", zip.length + " bytes", "at most " + LIMIT);
    }
    Bundle bundle = new Bundle(unpacked(zip));
    if (!Arrays.equals(bundle.zip(), zip)) {
      throw new EvidenceException(
          "bundle",
          "a ZIP that is written in another way",
          "members that are stored, sorted and without times, and no byte beside them");
    }
    return bundle;
  }

  private static SortedMap<String, byte[]> unpacked(byte[] zip) {
    SortedMap<String, byte[]> members = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        // what is stored never unpacks to more than there is
        requireStored(entry, members.size());
        members.put(entry.getName(), in.readNBytes(LIMIT));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new EvidenceException("bundle", "bytes that are no ZIP", "an evidence bundle", e);
    }
    return members;
  }

  private static void requireStored(ZipEntry entry, int before) {
    if (entry.getMethod() != ZipEntry.STORED
        || !NAME.matcher(entry.getName()).matches()
        || before == MOST) {
      throw new EvidenceException(
          "bundle",
          "a member `%s`".formatted(entry.getName()),
          "at most %d, stored, named as bundles name them".formatted(MOST));
    }
  }

  /** The one ZIP of these members. */
  public byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (var member : members.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(member.getValue());
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(NO_TIME);
        entry.setSize(member.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(member.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a bundle cannot be written in memory", e);
    }
    return out.toByteArray();
  }

  /** All members by name. */
  SortedMap<String, byte[]> members() {
    return new TreeMap<>(members);
  }

  public Optional<byte[]> find(String name) {
    return Optional.ofNullable(members.get(name)).map(byte[]::clone);
  }

  /**
   * @throws EvidenceException where it is missing
   */
  public byte[] require(String name) {
    return find(name)
        .orElseThrow(() -> new EvidenceException("bundle", "no `" + name + "`", "one"));
  }

  /** The members whose names begin so. */
  public SortedMap<String, byte[]> under(String prefix) {
    return new TreeMap<>(members.subMap(prefix, prefix + Character.MAX_VALUE));
  }
}
