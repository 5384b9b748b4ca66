package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  private final Checksum checksum = new Checksum();

  @Test
  void theMeanIsThatOfAllValuesOfAllBatches() {
    checksum.add(filled(0.25f));
    checksum.add(filled(0.75f));

    assertThat(checksum.mean()).isEqualTo(127.5, offset(1e-9));
    assertThat(checksum.detail()).isZero();
  }

  @Test
  void stepsFromRowToRowAreNoDetail() {
    float[] rows = new float[2 * Photos.SIDE];
    java.util.Arrays.fill(rows, Photos.SIDE, rows.length, 1);

    checksum.add(FloatBuffer.wrap(rows));

    assertThat(checksum.detail()).isZero();
  }

  @Test
  void aRowThatGoesUpAndDownIsAllDetail() {
    float[] row = new float[Photos.SIDE];
    for (int x = 0; x < row.length; x += 2) {
      row[x] = 1;
    }

    checksum.add(FloatBuffer.wrap(row));

    assertThat(checksum.mean()).isEqualTo(127.5, offset(1e-9));
    assertThat(checksum.detail()).isEqualTo(255, offset(1e-9));
  }

  @Test
  void withoutPixelsNothingIsKnown() {
    checksum.add(FloatBuffer.allocate(0));

    assertThat(checksum.mean()).isNaN();
  }

  private static FloatBuffer filled(float value) {
    float[] values = new float[Photos.SIDE];
    java.util.Arrays.fill(values, value);
    return FloatBuffer.wrap(values);
  }
}
