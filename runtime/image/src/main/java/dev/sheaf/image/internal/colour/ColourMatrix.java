package dev.sheaf.image.internal.colour;

import java.util.Arrays;

/**
 * A 3x4 matrix from red, green, blue and one to red, green and blue: what linear ops amount to when
 * nothing is rounded or clamped between them. The methods append an op.
 */
final class ColourMatrix {
  private static final int COLUMNS = 4;

  private final double[] cells = new double[3 * COLUMNS];
  private final double[] spare = new double[3 * COLUMNS];

  ColourMatrix() {
    reset();
  }

  void reset() {
    Arrays.fill(cells, 0);
    for (int row = 0; row < 3; row++) {
      cells[row * COLUMNS + row] = 1;
    }
  }

  void set(ColourMatrix other) {
    System.arraycopy(other.cells, 0, cells, 0, cells.length);
  }

  /** The factor for input channel {@code column}; column 3 is what is added. */
  double cell(int row, int column) {
    return cells[row * COLUMNS + column];
  }

  /** What a pixel's channel {@code row} becomes. */
  double apply(int row, double red, double green, double blue) {
    return cell(row, 0) * red + cell(row, 1) * green + cell(row, 2) * blue + cell(row, 3);
  }

  /** Whether each channel depends on itself alone. */
  boolean isDiagonal() {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        if (row != column && cell(row, column) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isIdentity() {
    boolean identity = isDiagonal();
    for (int row = 0; row < 3; row++) {
      identity &= cell(row, row) == 1 && cell(row, 3) == 0;
    }
    return identity;
  }

  /** Every channel times {@code factor} plus {@code shift}. */
  void scale(double factor, double shift) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= factor;
    }
    for (int row = 0; row < 3; row++) {
      cells[row * COLUMNS + 3] += shift;
    }
  }

  /** Every channel times {@code factor} plus the rest of the pixel's grey. */
  void blendWithGrey(double factor) {
    for (int column = 0; column < COLUMNS; column++) {
      double grey = Grey.of(cell(0, column), cell(1, column), cell(2, column));
      for (int row = 0; row < 3; row++) {
        int at = row * COLUMNS + column;
        cells[at] = cells[at] * factor + (1 - factor) * grey;
      }
    }
  }

  /** Channel {@code i} becomes what channel {@code order[i]} was. */
  void permute(int[] order) {
    System.arraycopy(cells, 0, spare, 0, cells.length);
    for (int row = 0; row < 3; row++) {
      System.arraycopy(spare, order[row] * COLUMNS, cells, row * COLUMNS, COLUMNS);
    }
  }
}
