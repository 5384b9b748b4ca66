package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What should be a picture and is none. */
final class BadFilesTest {
  private static final ImageField FIELD = ImageField.builder("photo", Role.INPUT, 16, 16).build();

  @TempDir private Path folder;

  private static FileInspection inspect(Path file) {
    try (Workspace workspace = new Workspace()) {
      return FIELD.inspect(file, workspace);
    }
  }

  private static void encode(Path file) {
    Encoded.bytes(FIELD, file);
  }

  @Test
  void namesFieldFileProblemAndRemedy() {
    Path missing = folder.resolve("rose.jpg");
    assertThatThrownBy(() -> encode(missing))
        .isInstanceOf(BadSampleException.class)
        .hasMessage(
            "field 'photo': "
                + missing
                + ": there is no such file. Correct the path or remove the sample.");
    assertThat(inspect(missing).verdict()).isEqualTo(Verdict.MISSING);
  }

  @Test
  void showsNoControlCharactersOfAName() {
    assertThatThrownBy(() -> encode(folder.resolve("a\nb\u202Egpj.exe")))
        .hasMessageContaining("a\\nb\\u202Egpj.exe");
  }

  @Test
  void saysWhatIsNoPath() {
    try (Slot slot = new Slot(1)) {
      slot.place(0, ByteBuffer.allocate(FIELD.storedBytes()), 0);
      assertThatThrownBy(() -> FIELD.encode("a\0b", slot.row(0)))
          .isInstanceOf(BadSampleException.class)
          .hasMessageContaining("is not a path");
      assertThatThrownBy(() -> FIELD.encode(URI.create("https://example.org/a.jpg"), slot.row(0)))
          .isInstanceOf(BadSampleException.class)
          .hasMessageContaining("is not a file URI");
      assertThatThrownBy(() -> FIELD.encode((Path) null, slot.row(0)))
          .isInstanceOf(BadSampleException.class)
          .hasMessageContaining("no path");
    }
  }

  @Test
  void refusesAFolder() {
    assertThat(inspect(folder).verdict()).isEqualTo(Verdict.NOT_A_FILE);
    assertThatThrownBy(() -> encode(folder)).hasMessageContaining("is a directory");
  }

  @Test
  @Timeout(20)
  void doesNotWaitForAPipe() throws Exception {
    Path pipe = folder.resolve("pipe.jpg");
    Process process;
    try {
      process = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      process = null;
    }
    assumeTrue(process != null && process.waitFor() == 0, "skipped: there is no mkfifo");
    assertThat(inspect(pipe).verdict()).isEqualTo(Verdict.NOT_A_FILE);
    assertThatThrownBy(() -> encode(pipe)).hasMessageContaining("pipe");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(inspect(Files.createFile(folder.resolve("a.jpg"))).verdict())
        .isEqualTo(Verdict.EMPTY);
  }

  @Test
  void showsHowAFileOfNoFormatBegins() throws IOException {
    Path page = Files.writeString(folder.resolve("a.jpg"), "<html>404</html>");
    FileInspection inspection = inspect(page);
    assertThat(inspection.verdict()).isEqualTo(Verdict.UNKNOWN_FORMAT);
    assertThat(inspection.problem()).contains("\"<html>404</h\"");
    Path one = Files.write(folder.resolve("b.jpg"), new byte[] {(byte) 0xFF});
    assertThat(inspect(one).verdict()).isEqualTo(Verdict.UNKNOWN_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
  void refusesEveryTruncatedFile(String format) throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(40, 30, 1), format);
    Path file = folder.resolve("a." + format);
    assertThat(inspect(Files.write(file, whole)).ok()).isTrue();
    // Of a GIF the picture ends before the trailer, of which nothing is needed.
    int end = format.equals("gif") ? whole.length - 2 : whole.length - 1;
    for (int length = 1; length <= end; length += length < end - 40 ? 37 : 1) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(inspect(file).ok()).as("%d of %d bytes", length, whole.length).isFalse();
    }
  }

  @Test
  void findsAFlippedBitInAPng() throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(40, 30, 2), "png");
    Path file = folder.resolve("a.png");
    for (int at = 8; at < whole.length; at += 101) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      assertThat(inspect(Files.write(file, flipped)).ok()).as("byte %d", at).isFalse();
    }
  }

  @Test
  void refusesABombByItsHeader() throws IOException {
    byte[] header = ByteBuffer.allocate(13).putInt(50_000).putInt(50_000).put((byte) 8).array();
    byte[] bomb =
        ByteBuffer.allocate(200)
            .order(ByteOrder.BIG_ENDIAN)
            .put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
            .put(Pictures.chunk("IHDR", header))
            .put(Pictures.chunk("IDAT", new byte[20]))
            .put(Pictures.chunk("IEND", new byte[0]))
            .array();
    FileInspection inspection = inspect(Files.write(folder.resolve("a.png"), bomb));
    assertThat(inspection.verdict()).isEqualTo(Verdict.TOO_LARGE);
    assertThat(inspection.problem())
        .isEqualTo("has 50000 x 50000 pixels, over the limit of 178956970");
  }

  @Test
  void takesAPixelLimit() throws IOException {
    Path file = Pictures.write(folder.resolve("a.png"), Pictures.noise(40, 30, 3), "png");
    assertThat(Encoded.bytes(limited(1200), file)).isNotEmpty();
    assertThatThrownBy(() -> Encoded.bytes(limited(1199), file))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("-Dsheaf.image.pixelLimit=");
  }

  private static ImageField limited(long pixels) {
    return ImageField.builder("photo", Role.INPUT, 8, 8).pixelLimit(pixels).build();
  }

  @Test
  void goesOnAfterABadFileWithTheSameScratch() throws IOException {
    Path good = Pictures.write(folder.resolve("a.jpg"), Pictures.noise(40, 30, 4), "jpg");
    Path bad = Files.write(folder.resolve("b.jpg"), Arrays.copyOf(Files.readAllBytes(good), 700));
    byte[] expected = Encoded.bytes(FIELD, good);
    ByteBuffer stored =
        ByteBuffer.allocateDirect(FIELD.storedBytes()).order(ByteOrder.nativeOrder());
    try (Slot slot = new Slot(1)) {
      slot.place(0, stored, 0);
      for (int round = 0; round < 3; round++) {
        assertThatThrownBy(() -> FIELD.encode(bad, slot.row(0)))
            .isInstanceOf(BadSampleException.class);
        FIELD.encode(good, slot.row(0));
        byte[] found = new byte[expected.length];
        stored.get(0, found);
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void inspectsAGoodFile() throws IOException {
    byte[] png = Pictures.encoded(Pictures.noise(40, 30, 5), "png");
    Path file =
        Files.write(folder.resolve("a.jpg"), Pictures.withChunk(png, "eXIf", Pictures.exif(6)));
    FileInspection inspection = inspect(file);
    assertThat(inspection)
        .isEqualTo(
            new FileInspection(
                new FilePhoto(file),
                Verdict.OK,
                "",
                "",
                Files.size(file),
                "PNG",
                "RGB",
                40,
                30,
                6));
  }
}
