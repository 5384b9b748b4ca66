package dev.sheaf.image.internal.decode;

/**
 * The contents that were found whole, so that each is walked once a run and not once an epoch.
 * Known by size and check sum: a file that changes is walked again, whatever its name and time say.
 * Takes 16 to 32 bytes a file. Safe to use from any number of threads.
 */
public final class WholeFiles {
  private static final int FIRST = 1 << 10;

  /** Open addressing; 0 is a free place. */
  private long[] places = new long[FIRST];

  private int count;

  /** What stands for a content; never 0. */
  public static long key(int size, long checkSum) {
    return (long) size << 32 | checkSum & 0xFFFF_FFFFL;
  }

  public synchronized boolean contains(long key) {
    return places[place(places, key)] == key;
  }

  public synchronized void add(long key) {
    int place = place(places, key);
    if (places[place] == key) {
      return;
    }
    places[place] = key;
    count++;
    if (2 * count > places.length) {
      grow();
    }
  }

  private void grow() {
    long[] larger = new long[2 * places.length];
    for (long key : places) {
      if (key != 0) {
        larger[place(larger, key)] = key;
      }
    }
    places = larger;
  }

  /** Where a key is, or is to be. */
  private static int place(long[] places, long key) {
    int mask = places.length - 1;
    int place = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
    while (places[place] != 0 && places[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }
}
