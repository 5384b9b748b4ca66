package dev.sheaf.cache;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which slot holds which source: open addressing over primitive arrays, some 40 bytes a slot.
 * Thread-safe.
 */
final class SlotIndex {
  static final int NONE = -1;

  @GuardedBy("this")
  private long[] keys = new long[64];

  @GuardedBy("this")
  private int[] slots = new int[64];

  @GuardedBy("this")
  private int used;

  @GuardedBy("this")
  private long[] stamps = new long[32];

  @GuardedBy("this")
  private int[] checksums = new int[32];

  @GuardedBy("this")
  private final BitSet known = new BitSet();

  @GuardedBy("this")
  private final BitSet checked = new BitSet();

  @GuardedBy("this")
  private int next;

  SlotIndex() {
    Arrays.fill(slots, NONE);
  }

  /** The slot of this source, or {@link #NONE}. */
  synchronized int find(Source source) {
    int slot = slots[place(source.key())];
    return slot != NONE && stamps[slot] == source.stamp() ? slot : NONE;
  }

  /**
   * Enters a slot that is whole.
   *
   * @return the slot that held an older form of the same file, or {@link #NONE}
   */
  synchronized int put(Source source, int slot, int checksum) {
    if (slot >= stamps.length) {
      int size = Math.max(slot + 1, stamps.length + (stamps.length >> 1));
      stamps = Arrays.copyOf(stamps, size);
      checksums = Arrays.copyOf(checksums, size);
    }
    stamps[slot] = source.stamp();
    checksums[slot] = checksum;
    known.set(slot);
    int place = place(source.key());
    int older = slots[place];
    keys[place] = source.key();
    slots[place] = slot;
    if (older == NONE) {
      grow();
    }
    return older;
  }

  @GuardedBy("this")
  private void grow() {
    if (2 * ++used > keys.length) {
      long[] oldKeys = keys;
      int[] oldSlots = slots;
      keys = new long[2 * oldKeys.length];
      slots = new int[2 * oldKeys.length];
      Arrays.fill(slots, NONE);
      for (int old = 0; old < oldKeys.length; old++) {
        if (oldSlots[old] != NONE) {
          int moved = place(oldKeys[old]);
          keys[moved] = oldKeys[old];
          slots[moved] = oldSlots[old];
        }
      }
    }
  }

  /** Where the key is, or the free place where it belongs. */
  @GuardedBy("this")
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) key & mask; // keys are well mixed
    while (slots[place] != NONE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Whether a slot is whole and was entered before. */
  synchronized boolean knows(int slot) {
    return known.get(slot);
  }

  /** Whether slots are known that do not fit into a file of this length. */
  synchronized boolean isLongerThan(long fileBytes, CacheLayout layout) {
    int last = known.length() - 1;
    return last >= 0 && layout.slotOffset(last) + layout.stride() > fileBytes;
  }

  /** The number of whole slots. */
  synchronized int size() {
    return known.cardinality();
  }

  /** A slot that nobody uses, nor will be given again. */
  synchronized int reserve() {
    while (known.get(next)) {
      next++;
    }
    return next++;
  }

  /** Forgets a slot's content: it turned out to be damaged. The slot is not used again. */
  synchronized void forget(int slot) {
    stamps[slot] = ~stamps[slot];
  }

  synchronized int checksum(int slot) {
    return checksums[slot];
  }

  synchronized boolean isChecked(int slot) {
    return checked.get(slot);
  }

  synchronized void setChecked(int slot) {
    checked.set(slot);
  }
}
