package dev.sheaf.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonParser;
import dev.sheaf.source.check.CheckReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names hold terminal commands: whatever is printed of them does nothing. */
@DisabledOnOs(OS.WINDOWS) // has no such names
class HostileNamesTest {
  private static final String HOSTILE = "a\u001b[31mb\nc\u202Egpj";
  private static final String PRINTED = "a\\u001B[31mb\\nc\\u202Egpj";

  @TempDir Path folder;

  private static void assertPrintable(String text) {
    assertThat(text).doesNotContain("\u001b", "\u202E", "b\nc");
  }

  private static void assertFailsPrintably(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.toString()).contains(PRINTED);
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      assertPrintable(each.toString());
    }
  }

  @Test
  void tables() throws IOException {
    Path none = folder.resolve(HOSTILE + ".csv");
    assertFailsPrintably(() -> FlowerSamples.table().readCsv(none));
    assertFailsPrintably(() -> FlowerSamples.table().readJsonLines(none));
    Files.writeString(none, "photo,species\na.jpg,none\n\"x");
    assertFailsPrintably(() -> FlowerSamples.table().readCsv(none));
    assertFailsPrintably(() -> FlowerSamples.table().readJsonLines(none));
    assertFailsPrintably(() -> FlowerSamples.table().writeCsv(List.of(), none.resolve("below")));
    assertFailsPrintably(
        () -> FlowerSamples.table().writeCsv(List.of(), folder.resolve(HOSTILE + "/x.csv")));
  }

  @Test
  void folders() throws IOException {
    Path root = folder.resolve(HOSTILE);
    assertFailsPrintably(() -> FlowerSamples.fromDirectory(root));
    Files.createDirectories(root.resolve("ROSE\u001b[31mb\nc"));
    assertFailsPrintably(() -> FlowerSamples.fromDirectory(root));
  }

  @Test
  void checksAndTheirReports() throws IOException {
    Path bad = Files.writeString(folder.resolve(HOSTILE + "-bad.jpg"), "no picture");
    Path good = Files.writeString(folder.resolve(HOSTILE + "-good.jpg"), "JPEG RGB 4 3 1");
    Path same = Files.writeString(folder.resolve(HOSTILE + "-same.jpg"), "JPEG RGB 4 3 1");
    List<Flower> flowers =
        List.of(
            new Flower(bad, Species.ROSE),
            new Flower(good, Species.ROSE),
            new Flower(same, Species.TULIP),
            new Flower(folder.resolve(HOSTILE + "-none.jpg"), Species.ROSE));
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    CheckReport report =
        FlowerSamples.check()
            .progress(new PrintStream(progress, true, StandardCharsets.UTF_8))
            .build()
            .run(flowers);
    assertPrintable(progress.toString(StandardCharsets.UTF_8));
    assertPrintable(report.text());
    assertThat(report.text()).contains(PRINTED);
    assertPrintable(report.json());
    assertThat(JsonParser.parseString(report.json()).toString()).contains("\u202Egpj-bad.jpg");
    assertFailsPrintably(report::throwIfBad);
    assertFailsPrintably(() -> report.writeJson(bad.resolve("below")));
  }
}
