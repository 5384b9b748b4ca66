package dev.sheaf.image.internal.damage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The numbers of the first directory of a TIFF file: TIFF 6.0 section 2. */
final class TiffDirectory {
  private final ByteBuffer file;
  private final Map<Integer, Integer> entries = new HashMap<>();

  /** Whether an entry has tag or type 0, which do not exist, and is a hole. */
  private boolean hole;

  TiffDirectory(ByteBuffer bytes) {
    file = bytes.duplicate();
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = file.getInt(4);
    int count = file.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < count; entry++) {
      int at = directory + 2 + entry * 12;
      hole |= file.getShort(at) == 0 || file.getShort(at + 2) == 0;
      entries.put(file.getShort(at) & 0xFFFF, at);
    }
  }

  boolean hasHole() {
    return hole;
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** How many values there are; 0 where there is no such entry. */
  int count(int tag) {
    Integer at = entries.get(tag);
    return at == null ? 0 : file.getInt(at + 4);
  }

  /** The first value, or what stands for none. */
  int value(int tag, int otherwise) {
    return has(tag) ? value(tag, 0L) : otherwise;
  }

  /** The value with this index of an entry of bytes, SHORTs or LONGs. */
  int value(int tag, long index) {
    int at = entries.getOrDefault(tag, -1);
    int type = file.getShort(at + 2);
    int size = type == 3 ? 2 : type == 4 ? 4 : 1;
    long place = start(tag, size) + index * size;
    if (place < 0 || place + size > file.limit()) {
      throw new IndexOutOfBoundsException("offset " + place);
    }
    return switch (size) {
      case 2 -> file.getShort((int) place) & 0xFFFF;
      case 4 -> file.getInt((int) place);
      default -> file.get((int) place) & 0xFF;
    };
  }

  /** The bytes of an entry of bytes. */
  ByteBuffer bytes(int tag) {
    return file.slice((int) start(tag, 1), count(tag));
  }

  private long start(int tag, int size) {
    int at = entries.getOrDefault(tag, -1);
    boolean inside = (file.getInt(at + 4) & 0xFFFFFFFFL) * size <= 4;
    return inside ? at + 8 : file.getInt(at + 8) & 0xFFFFFFFFL;
  }
}
