package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The numbers of the first directory of a TIFF or BigTIFF file: TIFF 6.0 section 2. */
public final class TiffDirectory {
  private static final int BIG = 43;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;

  private final ByteBuffer file;

  /** BigTIFF has counts and offsets of 8 bytes in place of 4. */
  private final boolean big;

  private final Map<Integer, Integer> entries = new HashMap<>();

  /** Whether an entry has tag or type 0, which do not exist, and is a hole. */
  private boolean hole;

  /** Reads the tags; their values are looked up when they are asked for. */
  public TiffDirectory(ByteBuffer bytes) {
    file = bytes.duplicate();
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    big = file.getShort(2) == BIG;
    int directory = big ? narrow(file.getLong(8)) : file.getInt(4);
    int count = big ? narrow(file.getLong(directory)) : file.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < count; entry++) {
      int at = directory + (big ? 8 + entry * 20 : 2 + entry * 12);
      hole |= file.getShort(at) == 0 || file.getShort(at + 2) == 0;
      entries.put(file.getShort(at) & 0xFFFF, at);
    }
  }

  /** Whether an entry has tag or type 0, which do not exist, and is a hole. */
  public boolean hasHole() {
    return hole;
  }

  /** Whether there is an entry with this tag. */
  public boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** How many values there are; 0 where there is no such entry. */
  public int count(int tag) {
    Integer at = entries.get(tag);
    return at == null ? 0 : big ? narrow(file.getLong(at + 4)) : file.getInt(at + 4);
  }

  /** The first value, or what stands for none. */
  public int value(int tag, int otherwise) {
    return has(tag) ? value(tag, 0L) : otherwise;
  }

  /** The value with this index of an entry of bytes, SHORTs, LONGs or LONG8s. */
  public int value(int tag, long index) {
    int at = entries.getOrDefault(tag, -1);
    int type = file.getShort(at + 2);
    int size =
        switch (type) {
          case SHORT -> 2;
          case LONG -> 4;
          case LONG8 -> 8;
          default -> 1;
        };
    long place = start(tag, size) + index * size;
    if (place < 0 || place + size > file.limit()) {
      throw new IndexOutOfBoundsException("offset " + place);
    }
    return switch (size) {
      case 2 -> file.getShort((int) place) & 0xFFFF;
      case 4 -> file.getInt((int) place);
      case 8 -> narrow(file.getLong((int) place));
      default -> file.get((int) place) & 0xFF;
    };
  }

  /** The bytes of an entry of bytes. */
  public ByteBuffer bytes(int tag) {
    return file.slice((int) start(tag, 1), count(tag));
  }

  private long start(int tag, int size) {
    int at = entries.getOrDefault(tag, -1);
    if (big) {
      return (long) count(tag) * size <= 8 ? at + 12 : narrow(file.getLong(at + 12));
    }
    boolean inside = (file.getInt(at + 4) & 0xFFFFFFFFL) * size <= 4;
    return inside ? at + 8 : file.getInt(at + 8) & 0xFFFFFFFFL;
  }

  /** A number that a file of less than 2 GiB may hold. */
  private static int narrow(long number) {
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException("number " + number);
    }
    return (int) number;
  }
}
