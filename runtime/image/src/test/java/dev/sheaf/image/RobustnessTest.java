package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Role;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd and broken files, against what Pillow 9.4 makes of them. */
final class RobustnessTest {
  private static final ImageField FIELD = ImageField.builder("photo", Role.INPUT, 32, 32).build();

  @Test
  void judgesAsPillowExceptWhereExplained() throws IOException {
    Path folder = Shared.data("robustness");
    Map<String, Integer> table = new TreeMap<>();
    TreeSet<String> different = new TreeSet<>();
    try (Workspace workspace = new Workspace()) {
      for (Map<String, String> row : rows(folder)) {
        FileInspection ours = FIELD.inspect(folder.resolve(row.get("path")), workspace);
        table.merge("%-10s  %s".formatted(row.get("status"), ours.verdict()), 1, Integer::sum);
        if (ours.ok() != row.get("status").equals("ok")) {
          different.add(row.get("path"));
        }
      }
    }
    System.out.println("Pillow      Sheaf");
    table.forEach((verdicts, count) -> System.out.printf("%-28s %4d%n", verdicts, count));
    assertThat(different).containsExactlyElementsOf(explained());
  }

  @Test
  void readsTheSameSizeAndOrientationFromTheHeader() throws IOException {
    Path folder = Shared.data("robustness");
    try (Workspace workspace = new Workspace()) {
      for (Map<String, String> row : rows(folder)) {
        FileInspection ours = FIELD.inspect(folder.resolve(row.get("path")), workspace);
        if (ours.ok() && row.get("status").equals("ok")) {
          String turned = row.get("exif_orientation");
          assertThat(ours.width() + "x" + ours.height())
              .as(row.get("path"))
              .isEqualTo(row.get("size"));
          assertThat("" + ours.orientation())
              .as(row.get("path"))
              .isEqualTo(turned.isEmpty() ? "1" : turned);
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void leaksNothingInTenPasses() throws IOException {
    Path folder = Shared.data("robustness");
    List<Map<String, String>> rows = rows(folder);
    long[] after = new long[10];
    for (int pass = 0; pass < after.length; pass++) {
      try (Workspace workspace = new Workspace()) {
        for (Map<String, String> row : rows) {
          FIELD.inspect(folder.resolve(row.get("path")), workspace);
        }
      }
      System.gc();
      after[pass] = Pointer.physicalBytes();
    }
    System.out.println(
        "MB after each pass: "
            + Arrays.stream(after).mapToObj(bytes -> "" + (bytes >> 20)).toList());
    // The first passes fill the heap and load classes; a decoded picture leaked once a pass would
    // be 6 MB each.
    assertThat(after[9] - after[3]).isLessThan(24 << 20);
  }

  private static List<Map<String, String>> rows(Path folder) throws IOException {
    return Shared.rows(folder.resolve("manifest.tsv"));
  }

  private static List<String> explained() throws IOException {
    try (InputStream list =
        RobustnessTest.class.getResourceAsStream("robustness-differences.tsv")) {
      assertThat(list).isNotNull();
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .sorted()
          .toList();
    }
  }
}
