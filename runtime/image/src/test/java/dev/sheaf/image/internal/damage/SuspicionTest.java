package dev.sheaf.image.internal.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuspicionTest {
  private static final ImageHeader HEADER = new ImageHeader(ImageFormat.JPEG, "RGB", 8, 8, 1);

  /** A JPEG file of which only the kind of its frame and the zeros in its scan matter. */
  @ParameterizedTest
  @CsvSource({"C0, 4095, 0", "C0, 4096, 4096", "C9, 63, 0", "C9, 64, 64", "CA, 100, 100"})
  void arithmeticCodesHardlyMakeZeros(String frame, int zeros, int found) {
    byte[] file = new byte[6000];
    Arrays.fill(file, (byte) 1);
    byte[] head = {-1, -40, -1, (byte) Integer.parseInt(frame, 16), 0, 4, 0, 0, -1, -38, 0, 3, 1};
    System.arraycopy(head, 0, file, 0, head.length);
    Arrays.fill(file, 500, 500 + zeros, (byte) 0);
    ZeroRun run = Suspicion.find(ByteBuffer.wrap(file), HEADER);
    assertThat(run.length()).isEqualTo(found);
    assertThat(run.from()).isEqualTo(found == 0 ? 0 : 500);
  }

  @ParameterizedTest
  @CsvSource({"0, 4096", "1, 4096", "900, 5000", "1904, 4096"})
  void findsARunWhereverItIs(int from, int length) {
    byte[] file = new byte[6000];
    Arrays.fill(file, (byte) 7);
    Arrays.fill(file, from, from + length, (byte) 0);
    assertThat(ZeroRun.find(ByteBuffer.wrap(file), 0, file.length, 4096))
        .isEqualTo(new ZeroRun(from, length));
    file[from + length / 2] = 1;
    assertThat(ZeroRun.find(ByteBuffer.wrap(file), 0, file.length, 4096)).isEqualTo(ZeroRun.NONE);
  }
}
