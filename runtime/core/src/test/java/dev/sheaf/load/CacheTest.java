package dev.sheaf.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.CacheException;
import dev.sheaf.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
  /** Warns of each damaged slot, which is many in these tests. */
  private static final Logger LOG = Logger.getLogger("dev.sheaf.cache");

  @TempDir Path folder;
  private Path cache;

  @BeforeAll
  static void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @BeforeEach
  void nameTheCache() {
    cache = folder.resolve("photos.cache");
  }

  /** Photos of random bytes. */
  static List<Photo> photos(Path folder, int count) throws IOException {
    Random random = new Random(1);
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] pixels = new byte[12];
      random.nextBytes(pixels);
      photos.add(new Photo(Files.write(folder.resolve("photo" + i + ".jpg"), pixels), i));
    }
    return photos;
  }

  /** Digest and number of decoded files of some passes. */
  private record Run(String digest, int decoded) {}

  private static Run run(SequenceBuilder<Photo, PhotoSequence> builder, int workers, int passes) {
    try (PhotoSequence sequence = builder.batchSize(8).shuffle(3).build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      String digest = Digest.ofPasses(stream, passes);
      return new Run(digest, sequence.photo.decoded.get());
    }
  }

  private Run cached(List<Photo> photos) {
    return run(PhotoSequence.builder(photos).cache(cache), 0, 1);
  }

  private static String uncached(List<Photo> photos) {
    return run(PhotoSequence.builder(photos), 0, 1).digest();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void everyFileIsDecodedOnceAndTheBytesAreThoseWithoutACache(int workers) throws IOException {
    List<Photo> photos = photos(folder, 300);
    Run without = run(PhotoSequence.builder(photos), 0, 3);
    assertThat(without.decoded()).isEqualTo(3 * 300);
    assertThat(run(PhotoSequence.builder(photos).cache(cache), workers, 3))
        .as("while it is built")
        .isEqualTo(new Run(without.digest(), 300));
    assertThat(run(PhotoSequence.builder(photos).cache(cache), workers, 3))
        .as("in a later run")
        .isEqualTo(new Run(without.digest(), 0));
  }

  @Test
  void aFileOfManySamplesIsKeptOnce() throws IOException {
    List<Photo> few = photos(folder, 10);
    List<Photo> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(new Photo(few.get(i % 10).file(), i));
    }
    assertThat(cached(many)).isEqualTo(new Run(uncached(many), 10));
  }

  @Test
  void aFileThatHasChangedIsDecodedAnew() throws IOException {
    List<Photo> photos = photos(folder, 20);
    cached(photos);
    Path changed = photos.get(7).file();
    FileTime before = Files.getLastModifiedTime(changed);
    Files.write(changed, "other pixels".getBytes(UTF_8)); // of the same length
    Files.setLastModifiedTime(changed, FileTime.fromMillis(before.toMillis() + 1));
    assertThat(cached(photos)).isEqualTo(new Run(uncached(photos), 1));
    assertThat(cached(photos)).isEqualTo(new Run(uncached(photos), 0));
  }

  @Test
  void aFileThatVanishedOrBrokeIsNotReadFromTheCache() throws IOException {
    List<Photo> photos = photos(folder, 20);
    cached(photos);
    Files.delete(photos.get(3).file());
    assertThatThrownBy(() -> cached(photos)).hasMessageContaining("photo3.jpg: cannot be read");
    Files.write(photos.get(3).file(), new byte[5]);
    assertThatThrownBy(() -> cached(photos)).hasMessageContaining("photo3.jpg: not an image");
  }

  @Test
  void anotherListOfTheSameFilesUsesWhatThereIs() throws IOException {
    List<Photo> photos = photos(folder, 40);
    cached(photos.subList(0, 30));
    List<Photo> turned = new ArrayList<>(photos);
    Collections.reverse(turned);
    assertThat(cached(turned)).isEqualTo(new Run(uncached(turned), 10));
  }

  @Test
  void whereverTheFileWasCutOffTheRestIsUsed() throws IOException {
    List<Photo> photos = photos(folder, 3);
    String expected = uncached(photos);
    cached(photos);
    byte[] whole = Files.readAllBytes(cache);
    int entries = 4096;
    int slots = whole.length - 3 * 12;
    int decoded = 0;
    int[] lengths =
        IntStream.range(0, whole.length)
            .filter(at -> at >= slots || at >= entries && at < entries + 3 * 32 || at % 1000 == 0)
            .toArray();
    for (int length : lengths) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(cache, cut);
      Run run = cached(photos);
      assertThat(run.digest()).as("cut off at %d", length).isEqualTo(expected);
      decoded = run.decoded();
    }
    assertThat(decoded).as("what is whole is used").isBetween(1, 2);
    assertThat(cached(photos)).isEqualTo(new Run(expected, 0));
  }

  @Test
  void aFlippedBitAnywhereIsFound() throws IOException {
    List<Photo> photos = photos(folder, 3);
    String expected = uncached(photos);
    cached(photos);
    byte[] whole = Files.readAllBytes(cache);
    int entries = 3 * 32;
    int slots = whole.length - 3 * 12;
    for (int at = 0; at < whole.length; at += at < 600 ? 29 : at < 4096 ? 997 : 1) {
      if (at >= 4096 + entries && at < slots) {
        continue; // entries of slots that were never written
      }
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(cache, flipped);
      if (at < 4096) {
        assertThatThrownBy(() -> cached(photos)).isInstanceOf(CacheException.class);
      } else {
        assertThat(cached(photos)).as("at %d", at).isEqualTo(new Run(expected, 1));
        assertThat(cached(photos)).as("at %d, mended", at).isEqualTo(new Run(expected, 0));
      }
    }
  }

  @Test
  void aCacheOfAnotherFormIsRefusedWithTheDifference() throws IOException {
    List<Photo> photos = photos(folder, 3);
    run(PhotoSequence.builder(photos, field("fake 1.0"), "photo: 12 bytes").cache(cache), 0, 1);
    byte[] before = Files.readAllBytes(cache);
    assertThatThrownBy(
            () ->
                PhotoSequence.builder(photos, field("fake 1.1"), "photo: 12 bytes, turned")
                    .cache(cache)
                    .build())
        .isInstanceOf(CacheException.class)
        .hasMessage(
            cache
                + ": was built for something else:\n"
                + "  - schema: "
                + Integer.toHexString("photo: 12 bytes".hashCode())
                + "\n  - photo: 12 bytes\n"
                + "  - decoded 'photo': 12 bytes by fake 1.0\n"
                + "  + schema: "
                + Integer.toHexString("photo: 12 bytes, turned".hashCode())
                + "\n  + photo: 12 bytes, turned\n"
                + "  + decoded 'photo': 12 bytes by fake 1.1\n"
                + "Delete it to have it built anew, or give this sequence a file of its own.");
    assertThat(cache).hasBinaryContent(before);
  }

  private static PhotoField field(String decoder) {
    return new PhotoField(12, DType.FLOAT32, decoder);
  }

  @Test
  void aFileThatIsNoCacheIsLeftAlone() throws IOException {
    List<Photo> photos = photos(folder, 3);
    Path precious = photos.get(0).file();
    byte[] before = Files.readAllBytes(precious);
    assertThatThrownBy(() -> PhotoSequence.builder(photos).cache(precious).build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("is not a Sheaf cache and is left alone. Give another path.");
    assertThat(precious).hasBinaryContent(before);
    assertThatThrownBy(
            () -> PhotoSequence.builder(photos).cache(folder.resolve("none/x.cache")).build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cannot be used as a cache: ")
        .hasMessageContaining("NoSuchFile");
  }

  @Test
  void aRecordWithoutFilesHasNothingToKeep() {
    assertThatThrownBy(() -> LeafSequence.builder(3).cache(cache).build())
        .hasMessage("cache: Leaf has no field that decodes files (expected: at least one)");
    assertThat(cache).doesNotExist();
  }

  @Test
  void sequencesOfOneRecordShareAFile() throws IOException {
    List<Photo> photos = photos(folder, 40);
    try (PhotoSequence train = PhotoSequence.builder(photos.subList(0, 30)).cache(cache).build();
        PhotoSequence validation =
            PhotoSequence.builder(photos.subList(20, 40)).cache(cache).build()) {
      try (BatchStream<PhotoBatch> first = Loader.of(train).workers(2).open();
          BatchStream<PhotoBatch> second = Loader.of(validation).workers(2).open()) {
        Digest.ofPasses(first, 2);
        Digest.ofPasses(second, 2);
      }
      assertThat(train.photo.decoded).hasValue(30);
      assertThat(validation.photo.decoded).hasValue(10);
    }
    assertThat(cached(photos).decoded()).isZero();
  }

  @Test
  void aFieldWhoseTensorIsTheStoredFormIsKeptToo() throws IOException {
    List<Photo> photos = photos(folder, 30);
    Run without =
        run(
            PhotoSequence.builder(
                photos, new PhotoField(12, DType.UINT8, "fake 1.0"), "photo: uint8"),
            0,
            2);
    for (int decoded : new int[] {30, 0}) {
      assertThat(
              run(
                  PhotoSequence.builder(
                          photos, new PhotoField(12, DType.UINT8, "fake 1.0"), "photo: uint8")
                      .cache(cache),
                  2,
                  2))
          .isEqualTo(new Run(without.digest(), decoded));
    }
  }

  @Test
  void aFileOfManyGroupsWorks() throws IOException {
    List<Photo> photos = photos(folder, 2_500);
    String expected = uncached(photos);
    assertThat(run(PhotoSequence.builder(photos).cache(cache), 2, 1))
        .isEqualTo(new Run(expected, 2_500));
    assertThat(run(PhotoSequence.builder(photos).cache(cache), 2, 1))
        .isEqualTo(new Run(expected, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 8})
  void badSamplesAreTheSameWithACache(int workers) throws IOException {
    List<Photo> photos = photos(folder, 100);
    Files.write(photos.get(5).file(), new byte[3]);
    Files.delete(photos.get(60).file());
    for (BadSamples policy : List.of(BadSamples.SKIP, BadSamples.ZERO_WEIGHT)) {
      String expected = run(PhotoSequence.builder(photos).onBadSample(policy), 0, 2).digest();
      assertThat(
              run(PhotoSequence.builder(photos).onBadSample(policy).cache(cache), workers, 2)
                  .digest())
          .isEqualTo(expected);
    }
  }
}
