package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.LoadException;
import dev.sheaf.Role;
import dev.sheaf.Tensor;
import dev.sheaf.image.HeldSequence.Held;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.Workspace;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in memory, or behind a stream, is treated as a file is. */
class PhotoSourceTest {
  private static final ImageField FIELD = ImageField.of("photo", Role.INPUT, 12, 16);

  @TempDir Path folder;

  /** A source that counts how often it is opened, and gives what it is told to. */
  private static final class Counted implements PhotoSource {
    private final AtomicInteger opened = new AtomicInteger();
    private final String name;
    private volatile String version;
    private volatile byte[] bytes;

    Counted(String name, String version, byte[] bytes) {
      this.name = name;
      this.version = version;
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String version() {
      return version;
    }

    @Override
    public InputStream open() {
      opened.incrementAndGet();
      return new Trickle(bytes);
    }
  }

  /** Gives few bytes at a time, as a network does. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
      return super.read(into, from, Math.min(length, 1 + length / 3));
    }
  }

  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private static PhotoSource source(Opening opening) {
    return new PhotoSource() {
      @Override
      public String name() {
        return "shelf/7";
      }

      @Override
      public InputStream open() throws IOException {
        return opening.open();
      }
    };
  }

  static Stream<byte[]> files() throws IOException {
    byte[] png = Pictures.encoded(Pictures.noise(40, 30, 1), "png");
    return Stream.of(
        png,
        Pictures.withChunk(png, "eXIf", Pictures.exif(6)),
        Pictures.encoded(Pictures.noise(200, 300, 2), "jpg"),
        Pictures.encoded(Pictures.noise(31, 17, 3), "bmp"),
        Pictures.encoded(Pictures.noise(31, 17, 4), "gif"),
        Pictures.encoded(Pictures.noise(31, 17, 5), "tiff"));
  }

  private static byte[] encoded(BiConsumer<ImageField, Row> encode) {
    ByteBuffer stored =
        ByteBuffer.allocateDirect(FIELD.storedBytes()).order(ByteOrder.nativeOrder());
    try (Slot slot = new Slot(1)) {
      slot.place(0, stored, 0);
      encode.accept(FIELD, slot.row(0));
    }
    byte[] bytes = new byte[FIELD.storedBytes()];
    stored.get(0, bytes);
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesTheSamePixelsWhereverTheBytesAre(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("photo"), file);
    byte[] expected = Encoded.bytes(FIELD, path);
    byte[] padded = Arrays.copyOf(new byte[] {1, 2, 3}, file.length + 5);
    System.arraycopy(file, 0, padded, 3, file.length);
    ByteBuffer direct = ByteBuffer.allocateDirect(padded.length).put(padded).flip();
    ByteBuffer heap = ByteBuffer.wrap(padded);
    for (ByteBuffer buffer :
        List.of(
            heap.slice(3, file.length),
            heap.duplicate().position(3).limit(3 + file.length),
            heap.duplicate().position(3).limit(3 + file.length).asReadOnlyBuffer(),
            heap.duplicate().position(3).limit(3 + file.length).order(ByteOrder.LITTLE_ENDIAN),
            direct.position(3).limit(3 + file.length))) {
      int position = buffer.position();
      assertThat(encoded((field, row) -> field.encode(buffer, row))).isEqualTo(expected);
      assertThat(buffer.position()).isEqualTo(position);
      assertThat(buffer.remaining()).isEqualTo(file.length);
    }
    assertThat(encoded((field, row) -> field.encode(file, row))).isEqualTo(expected);
    for (PhotoSource photo :
        List.of(
            new FilePhoto(path),
            new BytesPhoto(file),
            new Counted("a", "", file),
            new Counted("a", "1", file))) {
      assertThat(encoded((field, row) -> field.encode(photo, row))).isEqualTo(expected);
      FileInspection inspection = inspect(photo);
      assertThat(inspection)
          .usingRecursiveComparison()
          .ignoringFields("photo")
          .isEqualTo(inspect(new FilePhoto(path)));
      assertThat(inspection.photo()).isSameAs(photo);
    }
  }

  private static FileInspection inspect(PhotoSource photo) {
    try (Workspace workspace = new Workspace()) {
      return FIELD.inspect(photo, workspace);
    }
  }

  @Test
  void namesWhatIsWrongWithBytes() throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(40, 30, 1), "png");
    byte[] half = Arrays.copyOf(whole, 900);
    assertFails((field, row) -> field.encode(half, row), "field 'photo': byte[900]: is truncated");
    assertFails(
        (field, row) -> field.encode(ByteBuffer.wrap(whole, 0, 700), row),
        "field 'photo': ByteBuffer[700]: is truncated");
    assertFails(
        (field, row) -> field.encode(new byte[0], row), "field 'photo': byte[0]: has 0 bytes.");
    assertFails((field, row) -> field.encode(new byte[5000], row), "field 'photo': byte[5000]: ");
    assertFails(
        (field, row) -> field.encode((byte[]) null, row),
        "field 'photo': null: no bytes. Give every sample the bytes of a file.");
    assertFails(
        (field, row) -> field.encode((ByteBuffer) null, row), "field 'photo': null: no bytes.");
    assertFails(
        (field, row) -> field.encode((PhotoSource) null, row),
        "field 'photo': null: no photo. Give every sample a photo.");
    assertFails(
        (field, row) ->
            field.encode(new BytesPhoto("row 3 of a.parquet", ByteBuffer.wrap(half)), row),
        "field 'photo': row 3 of a.parquet: is truncated");
  }

  private static void assertFails(BiConsumer<ImageField, Row> encode, String message) {
    assertThatThrownBy(() -> encoded(encode))
        .isInstanceOf(BadSampleException.class)
        .hasMessageStartingWith(message);
  }

  static Stream<Object[]> failures() {
    return Stream.of(
        failure(new NoSuchFileException("x"), Verdict.MISSING, "there is no such photo"),
        failure(
            new NoSuchFileException("x", null, "HTTP 404"),
            Verdict.MISSING,
            "there is no such photo: HTTP 404"),
        failure(new FileNotFoundException("x"), Verdict.MISSING, "there is no such photo"),
        failure(
            new AccessDeniedException("x", null, "HTTP 403"),
            Verdict.UNREADABLE,
            "may not be read: HTTP 403"),
        failure(
            new IOException("out of\nservice"),
            Verdict.UNREADABLE,
            "cannot be read: out of\\nservice"),
        failure(new IOException(), Verdict.UNREADABLE, "cannot be read: IOException"),
        failure(new SocketTimeoutException("slow"), Verdict.UNREADABLE, "cannot be read: slow"));
  }

  private static Object[] failure(IOException failure, Verdict verdict, String problem) {
    return new Object[] {failure, verdict, problem};
  }

  /** At opening, and in the midst of reading. */
  @ParameterizedTest
  @MethodSource("failures")
  void saysWhyASourceCannotBeRead(IOException failure, Verdict verdict, String problem)
      throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(90, 80, 1), "png");
    for (PhotoSource photo :
        List.of(
            source(
                () -> {
                  throw failure;
                }),
            source(() -> broken(whole, failure)))) {
      assertThat(inspect(photo).verdict()).isEqualTo(verdict);
      assertThat(inspect(photo).problem()).isEqualTo(problem);
      assertFails(
          (field, row) -> field.encode(photo, row), "field 'photo': shelf/7: " + problem + ". ");
    }
  }

  /** Ends after 5000 bytes. */
  private static InputStream broken(byte[] bytes, IOException end) {
    return new ByteArrayInputStream(bytes, 0, 5000) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        int count = super.read(into, from, length);
        if (count < 0) {
          PhotoSourceTest.<RuntimeException>sneak(end);
        }
        return count;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void saysWhatASourceThrew() {
    assertThat(
            inspect(
                    source(
                        () -> {
                          throw new IllegalStateException("no client");
                        }))
                .problem())
        .matches("cannot be read: .* threw java.lang.IllegalStateException: no client");
    assertThat(inspect(source(() -> null)).verdict()).isEqualTo(Verdict.UNREADABLE);
  }

  /** Of a long JPEG file the first 64 KiB, of others all if their header needs it. */
  @Test
  void looksAtTheBeginningOnlyWhereAHeaderIsEnough() throws IOException {
    byte[] jpeg = Pictures.encoded(Pictures.noise(900, 700, 1), "jpg");
    byte[] png = Pictures.encoded(Pictures.noise(300, 200, 1), "png");
    assertThat(Math.min(jpeg.length, png.length)).isGreaterThan(100_000);
    assertHead(jpeg, 1 << 16);
    assertHead(png, (1 << 16) + png.length);
    byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
    assertThat(inspect(new BytesPhoto(half)).ok()).isFalse();
    assertThat(head(new BytesPhoto(half)).ok()).isTrue();
    assertThat(head(new BytesPhoto(Arrays.copyOf(png, png.length / 2))).problem())
        .isEqualTo(inspect(new BytesPhoto(Arrays.copyOf(png, png.length / 2))).problem());
    assertThat(head(new FilePhoto(folder.resolve("none"))).verdict()).isEqualTo(Verdict.MISSING);
    assertThat(head(new FilePhoto(folder)).verdict()).isEqualTo(Verdict.NOT_A_FILE);
    assertThat(head(new BytesPhoto(new byte[0])).verdict()).isEqualTo(Verdict.EMPTY);
  }

  private void assertHead(byte[] file, int read) throws IOException {
    AtomicInteger total = new AtomicInteger();
    PhotoSource photo =
        source(
            () ->
                new ByteArrayInputStream(file) {
                  @Override
                  public synchronized int read(byte[] into, int from, int length) {
                    int some = super.read(into, from, length);
                    total.addAndGet(Math.max(0, some));
                    return some;
                  }
                });
    FileInspection head = head(photo);
    assertThat(head.ok()).isTrue();
    assertThat(total.get()).isEqualTo(read);
    FileInspection whole = inspect(photo);
    assertThat(head).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(whole);
    assertThat(head(new FilePhoto(Files.write(folder.resolve("photo"), file))))
        .usingRecursiveComparison()
        .ignoringFields("photo")
        .isEqualTo(head);
  }

  private static FileInspection head(PhotoSource photo) {
    try (Workspace workspace = new Workspace()) {
      return FIELD.inspectHead(photo, workspace);
    }
  }

  /** Of what is no picture the first bytes are enough, even if it never ends. */
  @Test
  void readsTheBeginningOnlyOfWhatIsNoPicture() {
    AtomicInteger read = new AtomicInteger();
    PhotoSource endless =
        source(
            () ->
                new InputStream() {
                  @Override
                  public int read() {
                    read.incrementAndGet();
                    return 'x';
                  }
                });
    assertThat(inspect(endless).verdict()).isEqualTo(Verdict.UNKNOWN_FORMAT);
    assertThat(read.get()).isLessThanOrEqualTo(4096);
  }

  @Test
  void blamesNoPhotoForAnInterrupt() {
    PhotoSource interrupted =
        source(
            () -> {
              Thread.currentThread().interrupt();
              throw new InterruptedIOException("asked to stop");
            });
    try (HeldSequence sequence =
        HeldSequence.builder(List.of(new Held(interrupted, interrupted)))
            .onBadSample(BadSamples.SKIP)
            .build()) {
      assertThatThrownBy(() -> sequence.batch(0))
          .isInstanceOf(LoadException.class)
          .hasMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private List<Held> held(int count, String version) throws IOException {
    List<Held> samples = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int width = 20 + number;
      byte[] photo = Pictures.encoded(Pictures.noise(width, 18, number), "png");
      int[][] labels = new int[18][width];
      labels[number % 18][number % width] = 1 + number % 3;
      samples.add(
          new Held(
              new Counted("photo " + number, version, photo),
              new BytesPhoto(LabelPng.encoded(labels, 8, false, false))));
    }
    return samples;
  }

  private static Counted counted(Held sample) {
    return (Counted) sample.photo();
  }

  private SequenceBuilder<Held, HeldSequence> cached(List<Held> samples) {
    return HeldSequence.builder(samples).batchSize(4).cache(folder.resolve("held.cache"));
  }

  /** The bytes of an epoch's batches, photos and masks. */
  private static List<List<Byte>> epoch(SequenceBuilder<Held, HeldSequence> builder, int workers) {
    List<List<Byte>> batches = new ArrayList<>();
    try (HeldSequence sequence = builder.build();
        BatchStream<HeldSequence.Batch> stream = Loader.of(sequence).workers(workers).open()) {
      while (stream.hasNext()) {
        try (HeldSequence.Batch batch = stream.next()) {
          batches.add(bytes(batch.photo()));
          batches.add(bytes(batch.mask()));
        }
      }
    }
    return batches;
  }

  private static List<Byte> bytes(Tensor tensor) {
    List<Byte> bytes = new ArrayList<>();
    ByteBuffer from = tensor.bytes();
    for (int at = 0; at < from.limit(); at++) {
      bytes.add(from.get(at));
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void opensAPhotoOfAKnownVersionUntilItIsKept(int workers) throws IOException {
    List<Held> samples = held(11, "v1");
    List<List<Byte>> expected = epoch(HeldSequence.builder(samples).batchSize(4), workers);
    samples.forEach(sample -> counted(sample).opened.set(0));
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected);
    assertThat(samples).allMatch(sample -> counted(sample).opened.get() == 1);
    // The mask asks how large its photo is, so the photo's header is read.
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected);
    assertThat(samples).allMatch(sample -> counted(sample).opened.get() == 2);

    counted(samples.get(5)).bytes = Pictures.encoded(Pictures.noise(25, 18, 77), "png");
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected); // as it is told: the same
    counted(samples.get(5)).version = "v2";
    assertThat(epoch(cached(samples), workers))
        .isNotEqualTo(expected)
        .isEqualTo(epoch(HeldSequence.builder(samples).batchSize(4), workers));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void knowsAPhotoWithoutAVersionByItsBytes(int workers) throws IOException {
    List<Held> samples = held(11, "");
    List<List<Byte>> expected = epoch(HeldSequence.builder(samples).batchSize(4), workers);
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected);
    long size = Files.size(folder.resolve("held.cache"));
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected);
    samples.forEach(sample -> counted(sample).opened.set(0));
    assertThat(epoch(cached(samples), workers)).isEqualTo(expected);
    // Once, although the photo is looked up, and its mask asks for its size.
    assertThat(samples).allMatch(sample -> counted(sample).opened.get() == 1);

    // What is the same under another name is kept already.
    List<Held> renamed = new ArrayList<>();
    for (Held sample : samples) {
      renamed.add(new Held(new BytesPhoto(counted(sample).bytes), sample.mask()));
    }
    assertThat(epoch(cached(renamed), workers)).isEqualTo(expected);
    assertThat(Files.size(folder.resolve("held.cache"))).isEqualTo(size);
  }

  @Test
  void takesChangedBytesForAnotherPhoto() throws IOException {
    byte[] first = Pictures.encoded(Pictures.noise(20, 18, 1), "bmp");
    byte[] second = Pictures.encoded(Pictures.noise(20, 18, 2), "bmp");
    byte[] array = first.clone();
    PhotoSource mask = new BytesPhoto(LabelPng.encoded(new int[18][20], 8, false, false));
    List<Held> samples = List.of(new Held(new BytesPhoto(array), mask));
    List<List<Byte>> before = epoch(cached(samples), 0);
    System.arraycopy(second, 0, array, 0, array.length);
    List<List<Byte>> after = epoch(cached(samples), 0);
    assertThat(after)
        .isNotEqualTo(before)
        .isEqualTo(epoch(HeldSequence.builder(samples).batchSize(4), 0));
    System.arraycopy(first, 0, array, 0, array.length);
    assertThat(epoch(cached(samples), 0)).isEqualTo(before);
  }

  /** What is kept of an augmented photo is kept of any. */
  @ParameterizedTest
  @ValueSource(strings = {"", "v1"})
  void keepsAugmentedPhotosOfAnySource(String version) throws IOException {
    List<Held> samples = held(9, version);
    Augment crops = Augment.randomResizedCrop().flipHorizontally(0.5).cacheSide(16);
    List<List<Byte>> first = epoch(cached(samples).augment(crops).shuffle(3), 0);
    samples.forEach(sample -> counted(sample).opened.set(0));
    assertThat(epoch(cached(samples).augment(crops).shuffle(3), 2)).isEqualTo(first);
    assertThat(samples)
        .allMatch(sample -> counted(sample).opened.get() == (version.isEmpty() ? 1 : 0));
    try (HeldSequence sequence = cached(samples).augment(crops).build()) {
      assertThat(sequence.explain(4, 0)).contains("photo: photo 4");
    }
  }

  @Test
  void treatsBadPhotosOfAnySourceByThePolicy() throws IOException {
    List<Held> samples = new ArrayList<>(held(6, ""));
    counted(samples.get(2)).bytes = new byte[0];
    PhotoSource mask = samples.get(4).mask();
    samples.set(
        4,
        new Held(
            source(
                () -> {
                  throw new NoSuchFileException("x");
                }),
            mask));
    Path list = folder.resolve("bad.txt");
    try (HeldSequence sequence =
            HeldSequence.builder(samples)
                .batchSize(6)
                .onBadSample(BadSamples.SKIP.list(list))
                .build();
        BatchStream<HeldSequence.Batch> stream = Loader.of(sequence).workers(2).open();
        HeldSequence.Batch batch = stream.next()) {
      assertThat(batch.samples())
          .containsExactly(samples.get(0), samples.get(1), samples.get(3), samples.get(5));
    }
    assertThat(Files.readAllLines(list))
        .containsExactly(
            "2\tphoto\tphoto 2\thas 0 bytes", "4\tphoto\tshelf/7\tthere is no such photo");
  }
}
