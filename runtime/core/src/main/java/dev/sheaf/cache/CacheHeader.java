package dev.sheaf.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sheaf.CacheException;
import dev.sheaf.Schema;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Kept;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The first bytes of the file: a magic word, the length and checksum of a text, and the text, with
 * all that decides what the slots mean. Two files can be used for one another if their texts are
 * equal.
 */
final class CacheHeader {
  private static final byte[] MAGIC = "SHEAFDEC".getBytes(US_ASCII);
  private static final int TEXT = MAGIC.length + 2 * Integer.BYTES;
  private static final int PAGE = 4096;
  private static final int LONGEST = 1 << 26;

  /** The bytes that tell how long a header is. */
  static final int BEGIN = TEXT;

  private final String text;
  private final byte[] bytes;

  /** The header that a sequence of this schema needs whose samples are not augmented. */
  CacheHeader(Schema schema, List<Field> fields, int stride) {
    this(schema, fields, fields.stream().map(field -> field.kept(null)).toList(), stride);
  }

  /** The header that a sequence of this schema needs which keeps this of its fields. */
  CacheHeader(Schema schema, List<Field> fields, List<Kept> kept, int stride) {
    List<String> lines = new ArrayList<>();
    lines.add("Sheaf decoded files, version 1");
    lines.add("record: " + schema.name());
    lines.add("schema: " + schema.fingerprint());
    schema.description().lines().forEach(lines::add);
    for (int f = 0; f < kept.size(); f++) {
      Kept of = kept.get(f);
      if (!of.isNothing()) {
        String bytes = of.isStoredForm() ? "%d bytes" : "up to %d bytes";
        lines.add(
            ("decoded '%s': " + bytes + " by %s")
                .formatted(fields.get(f).name(), of.bytes(), of.by()));
      }
    }
    lines.add("slots: %d of %d bytes".formatted(CacheLayout.slotsOfGroup(stride), stride));
    lines.add("byte order: " + ByteOrder.nativeOrder());
    text = String.join("\n", lines) + "\n";
    byte[] encoded = text.getBytes(UTF_8);
    bytes = new byte[(TEXT + encoded.length + PAGE - 1) / PAGE * PAGE];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putInt(encoded.length)
        .putInt(checksum(encoded))
        .put(encoded);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  /** Whether a file with this content is a header of ours whose writing was cut off. */
  boolean isBegunIn(byte[] content) {
    return content.length < bytes.length
        && Arrays.equals(content, Arrays.copyOf(bytes, content.length));
  }

  /**
   * Makes sure that a file's beginning is this header.
   *
   * @throws CacheException if not, with the lines that differ
   */
  void expect(byte[] content, Path file) {
    if (content.length >= bytes.length
        && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length)) {
      return;
    }
    if (content.length < TEXT || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new CacheException(
          Printable.of(file) + " is not a Sheaf cache and is left alone. Give another path.", null);
    }
    throw new CacheException(difference(content, file), null);
  }

  /**
   * The bytes to read of a file that begins with these for {@link #expect} to tell a difference.
   */
  int lengthToRead(byte[] begin) {
    if (begin.length < TEXT) {
      return length();
    }
    int theirs = ByteBuffer.wrap(begin).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC.length);
    return theirs < 0 || theirs > LONGEST ? length() : Math.max(length(), TEXT + theirs);
  }

  private String difference(byte[] content, Path file) {
    ByteBuffer head = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int length = head.getInt(MAGIC.length);
    int checksum = head.getInt(MAGIC.length + Integer.BYTES);
    String remedy = "Delete it to have it built anew, or give this sequence a file of its own.";
    if (length < 0 || length > content.length - TEXT) {
      return Printable.of(file) + ": its header is damaged. " + remedy;
    }
    byte[] encoded = Arrays.copyOfRange(content, TEXT, TEXT + length);
    if (checksum(encoded) != checksum || text.equals(new String(encoded, UTF_8))) {
      return Printable.of(file) + ": its header is damaged. " + remedy;
    }
    List<String> theirs = new String(encoded, UTF_8).lines().toList();
    List<String> ours = text.lines().toList();
    StringBuilder message =
        new StringBuilder(file.toString()).append(": was built for something else:\n");
    for (String line : theirs) {
      if (!ours.contains(line)) {
        message.append("  - ").append(Printable.of(line)).append('\n');
      }
    }
    for (String line : ours) {
      if (!theirs.contains(line)) {
        message.append("  + ").append(Printable.of(line)).append('\n');
      }
    }
    return message.append(remedy).toString();
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length);
    return (int) crc.getValue();
  }
}
