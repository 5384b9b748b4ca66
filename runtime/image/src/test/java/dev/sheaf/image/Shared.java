package dev.sheaf.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The larger photos that are no part of the project; tests over them are skipped without. */
public final class Shared {
  private Shared() {}

  /** A folder of the shared data, or the test is skipped. */
  public static Path data(String name) {
    Path data = Path.of(System.getProperty("sheaf.shared", "../../../shared"), "data", name);
    assumeTrue(Files.exists(data), "skipped: there is no " + data.toAbsolutePath().normalize());
    return data;
  }

  /** The rows of a tab-separated file, from column name to value. */
  static List<Map<String, String>> rows(Path manifest) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] names = null;
    for (String line : Files.readAllLines(manifest)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (names == null) {
        names = cells;
        continue;
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
