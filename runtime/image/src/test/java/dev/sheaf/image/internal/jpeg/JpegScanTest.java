package dev.sheaf.image.internal.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.Pictures;
import dev.sheaf.image.internal.header.BadImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage that decoders fill in without failing. */
final class JpegScanTest {
  private static final ImageField FIELD = ImageField.builder("photo", Role.INPUT, 64, 64).build();

  @TempDir private Path folder;

  private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void scan(byte[] file) throws BadImageException {
    new JpegScan().check(ByteBuffer.wrap(file));
  }

  /** The file with some bytes taken out of its pixels, and its end as it should be. */
  private static byte[] without(byte[] file, int from, int count) {
    byte[] cut = Arrays.copyOf(file, file.length - count);
    System.arraycopy(file, from + count, cut, from, file.length - from - count);
    return cut;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void passesWhatIsWhole(boolean progressive) throws IOException {
    JpegScan scan = new JpegScan();
    for (int[] size : new int[][] {{1, 1}, {8, 8}, {17, 33}, {160, 120}, {301, 7}}) {
      for (BufferedImage image :
          new BufferedImage[] {
            Pictures.noise(size[0], size[1], 1), Pictures.gradient(size[0], size[1])
          }) {
        byte[] file = jpeg(image, progressive);
        assertThatCode(() -> scan.check(ByteBuffer.wrap(file))).doesNotThrowAnyException();
        assertThatCode(() -> scan.check(ByteBuffer.wrap(Arrays.copyOf(file, file.length + 9))))
            .as("bytes after the end")
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsMissingData(boolean progressive) throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 2), progressive);
    int end = file.length - 2;
    for (int count : new int[] {10, 200, 2000}) {
      byte[] cut = without(file, end - count, count);
      assertThatThrownBy(() -> scan(cut)).as("%d", count).isInstanceOf(BadImageException.class);
    }
  }

  @Test
  void findsSurplusData() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 3), false);
    byte[] longer = Arrays.copyOf(file, file.length + 50);
    Arrays.fill(longer, file.length - 2, longer.length - 2, (byte) 0x5A);
    longer[longer.length - 2] = (byte) 0xFF;
    longer[longer.length - 1] = (byte) 0xD9;
    assertThatThrownBy(() -> scan(longer)).hasMessageContaining("go on after the last pixel");
  }

  @Test
  void findsMissingRestartMarkers() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 4), false);
    byte[] announced =
        ByteBuffer.allocate(file.length + 6)
            .put(file, 0, 2)
            .put(new byte[] {-1, (byte) 0xDD, 0, 4, 0, 5})
            .put(file, 2, file.length - 2)
            .array();
    assertThatThrownBy(() -> scan(announced)).hasMessageContaining("a restart marker is missing");
    Path photo = Files.write(folder.resolve("a.jpg"), announced);
    assertThatThrownBy(() -> Encoded.bytes(FIELD, photo)).isInstanceOf(BadSampleException.class);
  }

  /** The end of a photo is lost, but a repair tool wrote the end marker: the decoder fills in. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void trainingRefusesAPhotoWhoseEndWasMadeUp(boolean progressive) throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 5), progressive);
    Path whole = Files.write(folder.resolve("a.jpg"), file);
    assertThat(Encoded.bytes(FIELD, whole)).isNotEmpty();
    int count = file.length / 3;
    Path cut = Files.write(folder.resolve("b.jpg"), without(file, file.length - 2 - count, count));
    assertThatThrownBy(() -> Encoded.bytes(FIELD, cut))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void trainingRefusesAPhotoThatLostItsMiddle() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 6), false);
    Path cut = Files.write(folder.resolve("a.jpg"), without(file, file.length / 2, 900));
    assertThatThrownBy(() -> Encoded.bytes(FIELD, cut))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("is damaged");
    // Nor the second time, and an earlier refusal is none of a whole file.
    assertThatThrownBy(() -> Encoded.bytes(FIELD, cut)).isInstanceOf(BadSampleException.class);
  }

  /** What the decoder itself makes of it: pixels that were never there, without a word. */
  @Test
  void onlyThoseWhoAskForItGetMadeUpPixels() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 6), false);
    Path cut = Files.write(folder.resolve("a.jpg"), without(file, file.length / 2, 900));
    ImageField quick = ImageField.builder("photo", Role.INPUT, 64, 64).thorough(false).build();
    assertThat(Encoded.bytes(quick, cut)).isNotEmpty();
    assertThat(quick.decoder()).isNotEqualTo(FIELD.decoder());
  }

  /** A photo that was whole in the first epoch, and has the same size and time in the second. */
  @Test
  void trainingRefusesAPhotoThatIsDamagedLater() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 7), false);
    Path photo = Files.write(folder.resolve("a.jpg"), file);
    FileTime time = Files.getLastModifiedTime(photo);
    assertThat(Encoded.bytes(FIELD, photo)).isEqualTo(Encoded.bytes(FIELD, photo));
    Arrays.fill(file, file.length / 2, file.length / 2 + 500, (byte) 0);
    Files.setLastModifiedTime(Files.write(photo, file), time);
    assertThatThrownBy(() -> Encoded.bytes(FIELD, photo)).isInstanceOf(BadSampleException.class);
  }

  /** A small file that would keep a decoder busy for hours if its picture were large. */
  @Test
  void refusesThousandsOfScans() throws IOException {
    byte[] file = jpeg(Pictures.gradient(64, 48), true);
    int from = marker(file, 2, 0xDA);
    int to = marker(file, from + 2, 0xC4);
    ByteBuffer bomb = ByteBuffer.allocate(file.length + 1000 * (to - from));
    bomb.put(file, 0, from);
    for (int i = 0; i < 1000; i++) {
      bomb.put(file, from, to - from);
    }
    byte[] bytes = bomb.put(file, from, file.length - from).array();
    assertThatThrownBy(() -> scan(bytes)).hasMessageContaining("more than 500 scans");
  }

  /** As it may come from one small file: as many bytes as a hundred such pictures take. */
  @Test
  void refusesMoreDataThanThePixelsCanHave() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 8), true);
    int from = marker(file, marker(file, 0, 0xDA) + 2, 0xC4);
    int to = marker(file, from + 2, 0xC4);
    ByteBuffer bomb = ByteBuffer.allocate(file.length + 400 * (to - from));
    bomb.put(file, 0, from);
    for (int i = 0; i < 400; i++) {
      bomb.put(file, from, to - from);
    }
    byte[] bytes = bomb.put(file, from, file.length - from).array();
    assertThatThrownBy(() -> scan(bytes))
        .hasMessageContaining("more compressed data than 160 x 120 pixels can have");
  }

  /** More than is held at once. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void walksAScanOfManyBytes(boolean progressive) throws IOException {
    byte[] file = jpeg(Pictures.noise(1500, 1100, 9), progressive);
    assertThat(file.length).isGreaterThan(1 << 19);
    assertThatCode(() -> scan(file)).doesNotThrowAnyException();
    byte[] cut = without(file, file.length - 3000, 2900);
    assertThatThrownBy(() -> scan(cut)).isInstanceOf(BadImageException.class);
  }

  @Test
  void findsAStepOfZeroInATableOfQuantisation() throws IOException {
    byte[] file = jpeg(Pictures.noise(40, 30, 10), false);
    file[marker(file, 0, 0xDB) + 10] = 0;
    assertThatThrownBy(() -> scan(file)).hasMessageContaining("quantisation holds a zero");
  }

  /** A hole over the head of a scan leaves its data between the segments. */
  @Test
  void findsAScanWithoutItsHead() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 11), true);
    int second = marker(file, marker(file, 0, 0xDA) + 2, 0xDA);
    Arrays.fill(file, second, second + 10, (byte) 0);
    assertThatThrownBy(() -> scan(file)).hasMessageContaining("bytes between its segments");
  }

  @Test
  void findsAComponentWithoutData() throws IOException {
    byte[] file = jpeg(Pictures.noise(160, 120, 12), false);
    int scan = marker(file, 0, 0xDA);
    byte[] none = Arrays.copyOf(file, scan + 2);
    none[scan + 1] = (byte) 0xD9;
    assertThatThrownBy(() -> scan(none)).hasMessageContaining("has no compressed data");
  }

  private static int marker(byte[] file, int from, int marker) {
    int at = from;
    while (file[at] != -1 || (file[at + 1] & 0xFF) != marker) {
      at++;
    }
    return at;
  }
}
