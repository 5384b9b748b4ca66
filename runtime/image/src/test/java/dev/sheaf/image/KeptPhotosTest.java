package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.CacheException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SequenceBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random crops from the decode-once file. */
class KeptPhotosTest {
  private static final int SIDE = 32;

  /** The last is a warp, which reads native memory. */
  private static final Augment CHAIN =
      Augment.randomResizedCrop()
          .flipHorizontally(0.5)
          .sometimes(0.5, Augment.none().rotate(-20, 20))
          .colorJitter(0.4, 0.4, 0.4, 0.1)
          .cacheSide(SIDE);

  @TempDir Path folder;
  private Path cache;
  private final List<Path> photos = new ArrayList<>();

  @BeforeEach
  void takePhotos() throws IOException {
    cache = folder.resolve("photos.cache");
    // Larger and smaller than what is kept, longer than 2:1, tiny.
    int[][] sizes = {
      {90, 60}, {60, 90}, {32, 32}, {31, 47}, {400, 20}, {20, 400}, {3000, 2}, {1, 1}, {5, 3},
      {65, 33}
    };
    for (int[] size : sizes) {
      photo(size[0], size[1], "png");
      photo(size[0], size[1], "jpg");
    }
  }

  private void photo(int width, int height, String format) throws IOException {
    BufferedImage image = Pictures.noise(width, height, photos.size());
    photos.add(
        Pictures.write(
            folder.resolve("photo%d.%s".formatted(photos.size(), format)), image, format));
  }

  private static ImageFieldBuilder field() {
    return ImageField.builder("photo", Role.INPUT, 24, 20);
  }

  static Stream<ImageFieldBuilder> fields() {
    return Stream.of(
        field(),
        field().layout(Layout.CHANNELS_LAST).fit(ImageFit.CROP),
        field().channels(1).fit(ImageFit.PAD),
        field().dtype(DType.UINT8),
        field().dtype(DType.UINT8).channels(1).layout(Layout.CHANNELS_LAST),
        field().resize(Interpolation.NEAREST),
        field().resize(Interpolation.BICUBIC).antialias(false),
        field().antialias(false).dtype(DType.UINT8));
  }

  private SequenceBuilder<Path, DrawnSequence> builder(ImageFieldBuilder field, Path cache) {
    return DrawnSequence.builder(field.build(), photos).augment(CHAIN).cache(cache);
  }

  /** The pixels of each of some epochs. */
  private static List<byte[]> epochs(
      SequenceBuilder<Path, DrawnSequence> builder, int workers, int epochs) {
    List<byte[]> all = new ArrayList<>();
    try (DrawnSequence sequence = builder.batchSize(4).shuffle(3).build();
        BatchStream<DrawnSequence.Photos> stream = Loader.of(sequence).workers(workers).open()) {
      for (int epoch = 0; epoch < epochs; epoch++) {
        byte[] bytes = {};
        while (stream.hasNext()) {
          try (DrawnSequence.Photos batch = stream.next()) {
            byte[] more = bytesOf(batch);
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, before + more.length);
            System.arraycopy(more, 0, bytes, before, more.length);
          }
        }
        all.add(bytes);
        stream.endPass();
      }
    }
    return all;
  }

  private static byte[] bytesOf(DrawnSequence.Photos batch) {
    byte[] bytes = new byte[batch.photo().bytes().remaining()];
    batch.photo().bytes().get(0, bytes);
    return bytes;
  }

  /** Each epoch from a file of its own, where every photo is decoded. */
  private List<byte[]> decodedEachTime(ImageFieldBuilder field, int epochs) {
    List<byte[]> all = new ArrayList<>();
    for (int epoch = 0; epoch < epochs; epoch++) {
      Path own = folder.resolve("own" + epoch + "of" + System.nanoTime());
      try (DrawnSequence sequence = builder(field, own).batchSize(100).shuffle(3).build()) {
        sequence.resume(epoch);
        try (DrawnSequence.Photos batch = sequence.batch(0)) {
          all.add(bytesOf(batch));
        }
      }
    }
    return all;
  }

  private static void assertSame(List<byte[]> epochs, List<byte[]> expected) {
    assertThat(epochs).hasSameSizeAs(expected);
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      assertThat(epochs.get(epoch)).as("epoch %d", epoch).isEqualTo(expected.get(epoch));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void allEpochsAndRunsDrawFromTheSamePixels(ImageFieldBuilder field) {
    List<byte[]> expected = decodedEachTime(field, 3);
    assertThat(expected.get(0)).isNotEqualTo(expected.get(1));
    assertSame(epochs(builder(field, cache), 0, 3), expected);
    assertSame(epochs(builder(field, cache), 2, 3), expected);
    assertSame(epochs(builder(field, cache), 0, 3), expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whateverTheNumberOfWorkers(int workers) {
    List<byte[]> expected = decodedEachTime(field(), 2);
    assertSame(epochs(builder(field(), cache), workers, 2), expected);
    assertSame(epochs(builder(field(), cache), workers, 2), expected);
  }

  @Test
  void aPhotoThatIsNotShrunkGivesThePixelsThatItGivesWithoutTheFile() throws IOException {
    photos.clear();
    photo(30, 31, "png");
    photo(30, 60, "png");
    photo(5, 3, "png");
    photo(1, 1, "png");
    for (ImageFieldBuilder field : fields().toList()) {
      List<byte[]> without =
          epochs(DrawnSequence.builder(field.build(), photos).augment(CHAIN), 0, 4);
      Files.deleteIfExists(cache);
      assertSame(epochs(builder(field, cache), 0, 4), without);
    }
  }

  @Test
  void whatIsShrunkLooksAlmostTheSame() throws IOException {
    photos.clear();
    photos.add(Pictures.write(folder.resolve("wide.png"), Pictures.gradient(400, 300), "png"));
    photos.add(Pictures.write(folder.resolve("long.png"), Pictures.gradient(900, 90), "png"));
    Augment moving = Augment.randomResizedCrop().flipHorizontally(0.5).rotate(-20, 20);
    ImageFieldBuilder field = field().dtype(DType.UINT8);
    List<byte[]> without =
        epochs(DrawnSequence.builder(field.build(), photos).augment(moving), 0, 8);
    List<byte[]> with =
        epochs(
            DrawnSequence.builder(field.build(), photos).augment(moving.cacheSide(64)).cache(cache),
            0,
            8);
    for (int epoch = 0; epoch < 8; epoch++) {
      byte[] a = without.get(epoch);
      byte[] b = with.get(epoch);
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
      }
      assertThat(sum / a.length).as("grey levels").isLessThan(1);
    }
  }

  @Test
  void aPhotoThatChangesIsDecodedAnew() throws IOException {
    epochs(builder(field(), cache), 0, 1);
    Path changed = photos.get(0);
    FileTime before = Files.getLastModifiedTime(changed);
    Pictures.write(changed, Pictures.noise(90, 61, 99), "png");
    Files.setLastModifiedTime(changed, FileTime.fromMillis(before.toMillis() + 2000));
    assertSame(epochs(builder(field(), cache), 0, 2), decodedEachTime(field(), 2));
  }

  @Test
  void aDamagedPhotoIsDecodedAnew() throws IOException {
    Logger.getLogger("dev.sheaf.cache").setLevel(Level.OFF);
    List<byte[]> expected = decodedEachTime(field(), 2);
    epochs(builder(field(), cache), 0, 1);
    try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
      int stride = 16 + 2 * SIDE * SIDE * 3;
      for (int slot = 1; slot <= photos.size(); slot++) {
        long begin = file.length() - (long) slot * stride;
        file.seek(begin + slot % 20); // the header of some, the pixels of others
        int was = file.read();
        file.seek(begin + slot % 20);
        file.write(was ^ 1 << slot % 8);
      }
    } finally {
      Logger.getLogger("dev.sheaf.cache").setLevel(null);
    }
    assertSame(epochs(builder(field(), cache), 0, 2), expected);
  }

  @Test
  void badPhotosAreTheSameAsWithoutTheFile() throws IOException {
    Files.write(photos.get(2), new byte[] {1, 2, 3});
    Files.delete(photos.get(9));
    for (BadSamples policy : List.of(BadSamples.SKIP, BadSamples.ZERO_WEIGHT)) {
      List<byte[]> first = epochs(builder(field(), cache).onBadSample(policy), 0, 2);
      assertSame(epochs(builder(field(), cache).onBadSample(policy), 2, 2), first);
      int kept = policy == BadSamples.SKIP ? photos.size() - 2 : photos.size();
      assertThat(first.get(0)).hasSize(kept * 3 * 24 * 20 * 4);
    }
    assertThatThrownBy(() -> epochs(builder(field(), cache), 0, 1))
        .hasMessageContaining("photo2.png: is not a JPEG");
  }

  @Test
  void aFileOfAnotherSideOrWithoutAugmentationIsRefused() {
    epochs(builder(field(), cache), 0, 1);
    assertThatThrownBy(
            () ->
                DrawnSequence.builder(field().build(), photos)
                    .augment(CHAIN.cacheSide(40))
                    .cache(cache)
                    .build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining(
            "  - decoded 'photo': up to 6160 bytes by opencv 4.13.0, gif 1, turn 1, resize 1,"
                + " walked 2; the photo upright, its short side at most 32\n")
        .hasMessageContaining("; the photo upright, its short side at most 40\n");
    assertThatThrownBy(() -> DrawnSequence.builder(field().build(), photos).cache(cache).build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("  + decoded 'photo': 1440 bytes by opencv");
  }

  @Test
  void theDescriptionSaysWhatPhotosAreDrawnFrom() {
    assertThat(CHAIN.description()).doesNotContain("kept");
    try (DrawnSequence sequence = builder(field(), cache).build()) {
      assertThat(sequence.describe()).endsWith("from photos kept with a short side of at most 32");
    }
    assertThatThrownBy(() -> CHAIN.cacheSide(0)).hasMessage("cacheSide: 0 (expected: 1 to 8192)");
  }

  @Test
  void coloursAloneLeaveTheFileAsItIsWithoutAugmentation() {
    Augment colours = Augment.none().colorJitter(0.4, 0.4, 0.4, 0.1);
    for (ImageFieldBuilder field : List.of(field(), field().dtype(DType.UINT8))) {
      Path shared = folder.resolve("shared" + field.build().spec().dtype());
      List<byte[]> plain = epochs(DrawnSequence.builder(field.build(), photos), 0, 1);
      List<byte[]> without =
          epochs(DrawnSequence.builder(field.build(), photos).augment(colours), 0, 3);
      for (int run = 0; run < 2; run++) {
        assertSame(
            epochs(
                DrawnSequence.builder(field.build(), photos).augment(colours).cache(shared), 2, 3),
            without);
        assertSame(epochs(DrawnSequence.builder(field.build(), photos).cache(shared), 0, 1), plain);
      }
    }
  }
}
