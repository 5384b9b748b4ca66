package dev.sheaf.source;

import dev.sheaf.source.table.SampleTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads tables of growing length, and prints how long each took. The rows of the longest all make
 * the same record, so that what reading itself keeps would show in a small heap.
 */
public final class TableProcess {
  private static final Flower ONE = new Flower(Path.of("one.jpg"), Species.ROSE);
  private static final Labels<Species> SPECIES = Labels.of(Species.class);
  private static final SampleTable<Flower> TABLE =
      SampleTable.<Flower>builder(
              "Flower",
              row -> {
                row.getPath("photo");
                row.getLabel("species", SPECIES);
                return ONE;
              },
              (sample, row) -> {},
              "photo",
              "species")
          .build();

  private TableProcess() {}

  /** Arguments: a folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (int rows : new int[] {100_000, 10_000_000}) {
      Path file = write(folder.resolve(rows + ".csv"), rows);
      long began = System.nanoTime();
      List<Flower> samples =
          rows == 100_000 ? FlowerSamples.table().readCsv(file) : TABLE.readCsv(file);
      System.out.printf("%,d rows in %.1f s%n", samples.size(), (System.nanoTime() - began) / 1e9);
      Files.delete(file);
    }
  }

  private static Path write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("photo,species\n");
      for (int i = 0; i < rows; i++) {
        out.write("photos/photo_" + i + ".jpg,TULIP\n");
      }
    }
    return file;
  }
}
