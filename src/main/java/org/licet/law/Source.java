package org.licet.law;

/**
 * A place in a file of the law, in the form that editors jump to; lines and columns count from 1.
 */
public record Source(String file, int line, int column) implements Comparable<Source> {
  @Override
  public int compareTo(Source other) {
    int files = file.compareTo(other.file);
    int lines = files == 0 ? Integer.compare(line, other.line) : files;
    return lines == 0 ? Integer.compare(column, other.column) : lines;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
