package dev.sheaf.sample.benchmarks.epoch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A CSV file of random numbers whose level depends on them. */
final class MadeUpTable {
  static final int COLUMNS = 40;
  static final int LEVELS = 3;

  private MadeUpTable() {}

  static Path write(Path file, int rows) throws IOException {
    Random random = new Random(42);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        line.append('f').append(column).append(',');
      }
      out.write(line.append("level\n").toString());
      for (int row = 0; row < rows; row++) {
        line.setLength(0);
        double sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
          float value = Math.round(random.nextGaussian() * 1e4) / 1e4f;
          sum += column % 2 == 0 ? value : Math.abs(value) - 0.8;
          line.append(value).append(',');
        }
        out.write(line.append(sum < -2 ? 0 : sum < 2 ? 1 : 2).append('\n').toString());
      }
    }
    return file;
  }
}
