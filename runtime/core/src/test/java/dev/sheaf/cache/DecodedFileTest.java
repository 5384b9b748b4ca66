package dev.sheaf.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.spi.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DecodedFileTest {
  private static final int BYTES = 1 << 20;

  @TempDir Path folder;

  /** A field of a mebibyte a sample. */
  private static final class LargeField extends Field {
    LargeField() {
      super(new TensorSpec("large", Role.INPUT, DType.UINT8, Shape.of(BYTES), List.of()));
    }

    @Override
    public String decoder() {
      return "fake 1.0";
    }
  }

  private final List<Field> fields = List.of(new LargeField());
  private final Schema schema = Field.schema("Large", fields, "large: uint8", "0");

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC}) // whose file systems may fill the hole
  void slotsBeyondTwoGibibytesAreFound() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    Source source = Source.of(0, photo);
    assertThat(source).isNotNull();
    byte[] pixels = new byte[BYTES];
    new Random(3).nextBytes(pixels);
    CRC32C crc = new CRC32C();
    crc.update(pixels);
    Path file = folder.resolve("large.cache");
    CacheHeader header = new CacheHeader(schema, fields, BYTES);
    CacheLayout layout = new CacheLayout(header.length(), BYTES, CacheLayout.slotsOfGroup(BYTES));
    int slot = 3_000; // a file with a hole in place of the slots before
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header.bytes()), 0);
      channel.write(ByteBuffer.wrap(pixels), layout.slotOffset(slot));
      channel.write(
          new CacheEntry(source, (int) crc.getValue()).bytes(slot), layout.entryOffset(slot));
      assertThat(channel.size()).isGreaterThan(3L * 1000 * 1000 * 1000);
    }
    try (DecodedFile decoded = DecodedFile.open(file, schema, fields)) {
      assertThat(decoded.size()).isOne();
      Recollection recollection = new Recollection(decoded, 0, BYTES);
      recollection.begin(ByteBuffer.allocateDirect(BYTES), 0);
      assertThat(recollection.recall(photo)).isTrue();
      byte[] found = new byte[BYTES];
      recollection.buffer().get(recollection.offset(), found);
      assertThat(found).isEqualTo(pixels);
    }
  }

  @Test
  void groupsDoNotOverlapAndFitAMapping() {
    for (int stride : new int[] {1, 12, 150_528, 1 << 20, 1 << 29}) {
      CacheLayout layout = new CacheLayout(4096, stride, CacheLayout.slotsOfGroup(stride));
      assertThat(layout.groupBytes()).isLessThanOrEqualTo(Integer.MAX_VALUE);
      long end = 4096;
      for (int slot = 0; slot < 5_000; slot++) {
        if (slot % layout.slots() == 0) {
          assertThat(layout.groupOffset(layout.group(slot))).isEqualTo(end);
          end += (long) layout.slots() * CacheEntry.BYTES;
          assertThat(layout.entryOffset(slot)).isEqualTo(layout.groupOffset(layout.group(slot)));
        }
        assertThat(layout.slotOffset(slot)).isEqualTo(end);
        end += stride;
      }
    }
  }

  @Test
  void theIndexFindsWhatWasPutAndTheNewestOfAFile() {
    SlotIndex index = new SlotIndex();
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      assertThat(index.reserve()).isEqualTo(i);
      assertThat(index.put(source(i, 1), i, i)).isEqualTo(SlotIndex.NONE);
    }
    for (int i = 0; i < count; i++) {
      assertThat(index.find(source(i, 1))).isEqualTo(i);
      assertThat(index.checksum(i)).isEqualTo(i);
      assertThat(index.find(source(i, 2))).isEqualTo(SlotIndex.NONE);
    }
    assertThat(index.put(source(7, 2), count, 0)).isEqualTo(7);
    assertThat(index.find(source(7, 2))).isEqualTo(count);
    assertThat(index.find(source(7, 1))).isEqualTo(SlotIndex.NONE);
    index.forget(8);
    assertThat(index.find(source(8, 1))).isEqualTo(SlotIndex.NONE);
    assertThat(index.find(source(count, 1))).isEqualTo(SlotIndex.NONE);
  }

  private static Source source(int number, long modified) {
    return new Source(SplitMix64.hash(number), 5, modified);
  }
}
