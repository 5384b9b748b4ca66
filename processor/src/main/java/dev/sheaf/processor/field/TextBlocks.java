package dev.sheaf.processor.field;

import java.util.ArrayList;
import java.util.List;

/** Text blocks that a class file can hold: a constant of it has at most 65,535 bytes. */
public final class TextBlocks {
  /** A character takes three bytes at most, but for those that are two characters and six bytes. */
  private static final int CHARACTERS = 20_000;

  private TextBlocks() {}

  /**
   * As many as are needed; each ends with a line feed, unless its last line ends with a backslash.
   */
  public static List<String> of(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder("\"\"\"\n");
    for (String line : lines) {
      if (block.length() + line.length() > CHARACTERS) {
        blocks.add(block.append("\"\"\"").toString());
        block = new StringBuilder("\"\"\"\n");
      }
      block.append(line).append('\n');
    }
    blocks.add(block.append("\"\"\"").toString());
    return blocks;
  }
}
