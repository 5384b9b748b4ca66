package dev.sheaf.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.Role;
import dev.sheaf.spi.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All failures of pictures as their user reads them, held in one file. When a message changes on
 * purpose, copy target/messages.txt over the resource, and read it.
 */
final class FailureMessagesTest {
  private static final ImageField FIELD = ImageField.builder("photo", Role.INPUT, 16, 16).build();

  @TempDir private Path folder;
  private final StringBuilder all = new StringBuilder();

  private void fails(String when, ThrowingCallable attempt) {
    Throwable failure = catchThrowable(attempt);
    assertThat(failure).as(when).isInstanceOf(RuntimeException.class);
    String message = failure.getMessage().replace(folder.toString(), "data");
    all.append("# ").append(when).append('\n').append(message).append("\n\n");
  }

  private void file(String when, String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    fails(when, () -> Encoded.bytes(FIELD, file));
  }

  @Test
  void saysWhatWhereAndWhatToDo() throws IOException {
    files();
    jpeg();
    png();
    others();
    values();
    arguments();
    try (InputStream expected = getClass().getResourceAsStream("messages.txt")) {
      Files.writeString(Path.of("target/messages.txt"), all);
      assertThat(all.toString()).isEqualTo(new String(expected.readAllBytes(), UTF_8));
    }
  }

  private void files() throws IOException {
    fails("no such file", () -> Encoded.bytes(FIELD, folder.resolve("rose.jpg")));
    fails("a directory for a file", () -> Encoded.bytes(FIELD, folder));
    fails(
        "a name that is an attack",
        () -> Encoded.bytes(FIELD, folder.resolve("a\nb\u202Egpj.exe")));
    file("an empty file", "empty.jpg", new byte[0]);
    file("a page of the web", "page.jpg", "<html>404 not found</html>".getBytes(UTF_8));
  }

  private void jpeg() throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(64, 48, 1), "jpg");
    file("a JPEG file that is cut", "cut.jpg", Arrays.copyOf(whole, whole.length / 2));
    file("a JPEG file cut in its header", "head.jpg", Arrays.copyOf(whole, 100));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, whole.length / 2, whole.length * 3 / 4, (byte) 0);
    file("a JPEG file damaged in the middle", "middle.jpg", damaged);
    byte[] longer = Arrays.copyOf(whole, whole.length + 100);
    Arrays.fill(longer, whole.length - 2, longer.length - 2, (byte) 0x5A);
    longer[longer.length - 2] = -1;
    longer[longer.length - 1] = (byte) 0xD9;
    file("a JPEG file with data too many", "longer.jpg", longer);
    byte[] shorter = Arrays.copyOf(whole, whole.length - 700);
    shorter[shorter.length - 2] = -1;
    shorter[shorter.length - 1] = (byte) 0xD9;
    file("a JPEG file with data too few", "shorter.jpg", shorter);
    file("a JPEG file without pixels", "none.jpg", HexFormat.of().parseHex("ffd8ffd9"));
  }

  private void png() throws IOException {
    byte[] whole = Pictures.encoded(Pictures.noise(64, 48, 1), "png");
    file("a PNG file that is cut", "cut.png", Arrays.copyOf(whole, whole.length / 2));
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    file("a PNG file with a flipped bit", "flipped.png", flipped);
    file("a PNG bomb", "bomb.png", png(50_000, 50_000, 8, 2));
    file("a PNG file of a colour type that does not exist", "colour.png", png(8, 8, 8, 5));
    file("a PNG file of no columns", "flat.png", png(0, 8, 8, 2));
    file("a PNG file with pixels that are none", "pixels.png", png(8, 8, 8, 2));
  }

  private static byte[] png(int width, int height, int depth, int colours) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colours)
            .array();
    return ByteBuffer.allocate(200)
        .put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
        .put(Pictures.chunk("IHDR", header))
        .put(Pictures.chunk("IDAT", new byte[20]))
        .put(Pictures.chunk("IEND", new byte[0]))
        .array();
  }

  private void others() throws IOException {
    for (String format : new String[] {"gif", "bmp"}) {
      byte[] whole = Pictures.encoded(Pictures.noise(64, 48, 1), format);
      file(
          "a cut file of " + format.toUpperCase(),
          "cut." + format,
          Arrays.copyOf(whole, whole.length / 2));
    }
    byte[] side = "P6 200000 1 255\n".getBytes(UTF_8);
    file("a picture of an absurd side", "side.ppm", Arrays.copyOf(side, 700_000));
  }

  private void values() {
    try (Slot slot = new Slot(1)) {
      slot.place(0, ByteBuffer.allocate(FIELD.storedBytes()), 0);
      fails("no path", () -> FIELD.encode((Path) null, slot.row(0)));
      fails("text that is no path", () -> FIELD.encode("a\0b.jpg", slot.row(0)));
      fails("no URI", () -> FIELD.encode((URI) null, slot.row(0)));
      URI page = URI.create("https://example.org/a.jpg");
      fails("a URI of no file", () -> FIELD.encode(page, slot.row(0)));
    }
  }

  private void arguments() {
    fails("no rows", () -> ImageField.builder("photo", Role.INPUT, 0, 16));
    fails("two channels", () -> ImageField.builder("photo", Role.INPUT, 16, 16).channels(2));
    fails("no deviation", () -> ImageField.builder("photo", Role.INPUT, 16, 16).std(0));
    fails("two means", () -> ImageField.builder("photo", Role.INPUT, 16, 16).mean(1, 2).build());
    fails(
        "a scale that is no number",
        () -> ImageField.builder("photo", Role.INPUT, 16, 16).scale(Double.NaN));
    fails("no pixels allowed", () -> ImageField.builder("photo", Role.INPUT, 16, 16).pixelLimit(0));
  }
}
