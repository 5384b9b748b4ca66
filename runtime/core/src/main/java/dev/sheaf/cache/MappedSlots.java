package dev.sheaf.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import org.jspecify.annotations.Nullable;

/**
 * The slots of the file as memory, so that they are read without a copy, group by group. Mappings
 * that are in use stay valid when the file grows. Thread-safe.
 */
final class MappedSlots {
  private final CacheLayout layout;
  private volatile ByteBuffer[] groups = {};

  MappedSlots(CacheLayout layout) {
    this.layout = layout;
  }

  /** Maps what the file has by now; one thread at a time calls it. */
  void extend(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer[] known = groups;
    ByteBuffer[] mapped = new ByteBuffer[layout.groups(size)];
    for (int group = 0; group < mapped.length; group++) {
      long offset = layout.groupOffset(group);
      long length = Math.min(layout.groupBytes(), size - offset);
      mapped[group] =
          group < known.length && known[group].limit() == length
              ? known[group]
              : channel.map(MapMode.READ_ONLY, offset, length).order(ByteOrder.nativeOrder());
    }
    groups = mapped;
  }

  /** The mapping that a slot lies in; null if it was written since the last {@link #extend}. */
  @Nullable ByteBuffer of(int slot) {
    ByteBuffer[] mapped = groups;
    int group = layout.group(slot);
    return group < mapped.length && offset(slot) + layout.stride() <= mapped[group].limit()
        ? mapped[group]
        : null;
  }

  /** Where a slot begins in its mapping. */
  int offset(int slot) {
    return Math.toIntExact(layout.offsetInGroup(slot));
  }
}
