package dev.sheaf.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
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
    Source source = new Sources().of(0, new FilePhoto(photo));
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
      Slot worker = new Slot(1);
      decoded.attach(worker, fields);
      ByteBuffer row = ByteBuffer.allocateDirect(BYTES);
      worker.place(0, row, 0);
      assertThat(worker.row(0).recall(new FilePhoto(photo))).isTrue();
      byte[] found = new byte[BYTES];
      row.get(0, found);
      assertThat(found).isEqualTo(pixels);
    }
  }

  /** Encodes a photo as a field would; whether the cache had it. */
  private boolean encode(DecodedFile decoded, Path photo, byte content) {
    Slot worker = new Slot(1);
    decoded.attach(worker, fields);
    ByteBuffer row = ByteBuffer.allocateDirect(BYTES);
    worker.place(0, row, 0);
    boolean kept = worker.row(0).recall(new FilePhoto(photo));
    if (!kept) {
      row.put(BYTES - 1, content);
    } else {
      assertThat(row.get(BYTES - 1)).isEqualTo(content);
    }
    worker.keep();
    return kept;
  }

  @Test
  void whoOpensTheFileWhileItIsClosedCanWriteIt() throws Exception {
    Path photo = Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    for (int turn = 0; turn < 300; turn++) {
      Path file = folder.resolve("turn.cache");
      DecodedFile first = DecodedFile.open(file, schema, fields);
      CyclicBarrier together = new CyclicBarrier(2);
      FutureTask<Void> closing =
          new FutureTask<>(
              () -> {
                together.await();
                first.close();
                return null;
              });
      Thread other = new Thread(closing);
      other.start();
      together.await();
      try (DecodedFile second = DecodedFile.open(file, schema, fields)) {
        closing.get();
        encode(second, photo, (byte) 7);
        assertThat(second.size()).as("turn %d", turn).isOne();
      }
      other.join();
      Files.delete(file);
    }
  }

  @Test
  void aFileThatIsMadeShorterMeanwhileIsGivenUp() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    Path file = folder.resolve("short.cache");
    try (DecodedFile decoded = DecodedFile.open(file, schema, fields)) {
      assertThat(encode(decoded, photo, (byte) 5)).isFalse();
      decoded.refresh();
      assertThat(encode(decoded, photo, (byte) 5)).isTrue();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(8192);
      }
      assertThat(encode(decoded, photo, (byte) 5)).isFalse();
      decoded.refresh();
      assertThat(encode(decoded, photo, (byte) 5)).isFalse();
    }
  }

  @Test
  void anInterruptWhileReadingCostsThisEpochsCacheOnly() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    Path file = folder.resolve("interrupted.cache");
    try (DecodedFile decoded = DecodedFile.open(file, schema, fields)) {
      encode(decoded, photo, (byte) 5);
      Thread.currentThread().interrupt();
      assertThat(encode(decoded, photo, (byte) 5)).isFalse();
      assertThat(Thread.interrupted()).isTrue();
      decoded.refresh();
      assertThat(encode(decoded, photo, (byte) 5)).isTrue();
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
