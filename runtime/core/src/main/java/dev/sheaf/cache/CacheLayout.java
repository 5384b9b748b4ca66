package dev.sheaf.cache;

/**
 * Where things lie in the file: a header, then groups of equal size. A group is the entries of its
 * slots, then the slots, each of {@code stride} bytes; so a file grows without being moved.
 *
 * @param headerBytes the length of the header
 * @param stride the bytes of a slot
 * @param slots the slots of a group; a group is at most 1 GiB, so that it can be mapped
 */
record CacheLayout(int headerBytes, int stride, int slots) {
  private static final int MOST_SLOTS = 1024;
  private static final int MOST_BYTES = 1 << 30;

  static int slotsOfGroup(int stride) {
    return Math.max(1, Math.min(MOST_SLOTS, MOST_BYTES / (stride + CacheEntry.BYTES)));
  }

  int entriesBytes() {
    return slots * CacheEntry.BYTES;
  }

  long groupBytes() {
    return entriesBytes() + (long) slots * stride;
  }

  int group(int slot) {
    return slot / slots;
  }

  long groupOffset(int group) {
    return headerBytes + group * groupBytes();
  }

  long entryOffset(int slot) {
    return groupOffset(group(slot)) + (long) (slot % slots) * CacheEntry.BYTES;
  }

  /** Where a slot begins, counted from the beginning of its group. */
  long offsetInGroup(int slot) {
    return entriesBytes() + (long) (slot % slots) * stride;
  }

  long slotOffset(int slot) {
    return groupOffset(group(slot)) + offsetInGroup(slot);
  }

  /** The groups that a file of this length has at least begun. */
  int groups(long fileBytes) {
    long behind = Math.max(0, fileBytes - headerBytes);
    return Math.toIntExact((behind + groupBytes() - 1) / groupBytes());
  }
}
