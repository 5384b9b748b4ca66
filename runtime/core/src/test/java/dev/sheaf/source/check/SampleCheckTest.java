package dev.sheaf.source.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.sheaf.Role;
import dev.sheaf.internal.ProgressLine;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Flower;
import dev.sheaf.source.FlowerSamples;
import dev.sheaf.source.Labels;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.Species;
import dev.sheaf.source.TextPicture;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleCheckTest {
  private static final OneHotField SPECIES =
      OneHotField.of("species", Role.TARGET, "DAISY", "ROSE", "TULIP");

  @TempDir private Path folder;

  private SampleCheck.Builder<Flower> check() {
    return FlowerSamples.check().quiet(true);
  }

  private static SampleCheck.Builder<Flower> check(FileInspector inspector) {
    return SampleCheck.<Flower>builder(
            "Flower", (flower, row) -> row.file("photo", flower.photo(), inspector))
        .quiet(true);
  }

  private Flower flower(String name, String content, Species species) throws IOException {
    return new Flower(Files.writeString(folder.resolve(name), content), species);
  }

  private List<Flower> flowers() throws IOException {
    List<Flower> flowers = new ArrayList<>();
    flowers.add(flower("1.jpg", "JPEG RGB 400 300 1", Species.ROSE));
    flowers.add(flower("2.jpg", "JPEG L 200 100 6", Species.ROSE));
    flowers.add(flower("3.png", "PNG CMYK 10 2000 1", Species.DAISY));
    flowers.add(flower("cut.jpg", "JPEG", Species.DAISY));
    flowers.add(new Flower(folder.resolve("gone.jpg"), Species.DAISY));
    flowers.add(flowers.get(4));
    flowers.add(flower("same.jpg", "JPEG RGB 400 300 1", Species.DAISY));
    return flowers;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void tellsPeople(int workers) throws IOException {
    assertThat(check().workers(workers).run(flowers()).text().replace(folder.toString(), "data"))
        .isEqualTo(
            """
            Flower: 7 samples
            photo: 6 files
              bad: 2 (damaged 1, missing 1), in 3 samples
                data/cut.jpg: truncated. Get the file again.
                data/gone.jpg: there is no such file. Put it there, or drop it.
              formats: JPEG 3, PNG 1
              colours: RGB 2, CMYK 1, L 1; 2 converted to RGB
              EXIF: 1 turned or mirrored (orientation 1 3, 6 1)
              width: 10 to 400, median 200
              height: 100 to 2,000, median 300
              size: 16 B to 18 B, median 18 B; 70 B in all
              equal files: 2, of which 1 differ
                data/1.jpg = data/same.jpg, of different classes: ROSE, DAISY
            species: 3 classes
              DAISY: 5
              ROSE: 2
              TULIP: 0, no sample
              1 without a sample
            2 files cannot be trained on: mend or remove them, or train with a policy for bad samples.
            """);
  }

  @Test
  void saysNothingOfEqualFilesThatDoNotTellSamplesApart() throws IOException {
    FileInspector masks =
        new FileInspector() {
          @Override
          public String name() {
            return "mask";
          }

          @Override
          public FileInspection inspect(PhotoSource photo, Workspace workspace) {
            return TextPicture.inspect(((FilePhoto) photo).path());
          }

          @Override
          public boolean tellsSamplesApart() {
            return false;
          }
        };
    assertThat(check(masks).run(flowers()).text()).doesNotContain("equal files");
    assertThat(check(TextPicture.inspector("photo")).run(flowers()).text())
        .contains("equal files: 2");
  }

  @Test
  void looksAtHeadersOnly() throws IOException {
    FileInspector photos =
        new FileInspector() {
          @Override
          public String name() {
            return "photo";
          }

          @Override
          public FileInspection inspect(PhotoSource photo, Workspace workspace) {
            throw new IllegalStateException("all of it was read");
          }

          @Override
          public FileInspection inspectHead(PhotoSource photo, Workspace workspace) {
            return TextPicture.inspect(((FilePhoto) photo).path());
          }
        };
    CheckReport report = check(photos).headersOnly(true).run(flowers().subList(0, 3));
    assertThat(report.ok()).isTrue();
    assertThat(report.text())
        .doesNotContain("equal files")
        .endsWith("Every file begins as one that can be trained on; no more was looked at.\n");
    assertThat(report.json()).contains("\"headersOnly\": true");
  }

  @Test
  void tellsPrograms() throws IOException {
    CheckReport report = check().run(flowers());
    Path file = folder.resolve("report.json");
    report.writeJson(file);
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(json.get("ok").getAsBoolean()).isFalse();
    assertThat(json.get("exitCode").getAsInt()).isEqualTo(1);
    assertThat(json.get("samples").getAsInt()).isEqualTo(7);
    assertThat(json.getAsJsonObject("classes").getAsJsonObject("species").get("DAISY").getAsInt())
        .isEqualTo(5);
    JsonObject photo = json.getAsJsonArray("components").get(0).getAsJsonObject();
    assertThat(photo.getAsJsonArray("bad")).hasSize(2);
    assertThat(photo.get("converted").getAsInt()).isEqualTo(2);
    assertThat(photo.get("turned").getAsInt()).isEqualTo(1);
    assertThat(photo.getAsJsonObject("height").get("most").getAsInt()).isEqualTo(2000);
    assertThat(photo.getAsJsonArray("duplicates")).hasSize(1);
  }

  @Test
  void decidesByTheFiles() throws IOException {
    CheckReport good = check().run(flowers().subList(0, 3));
    assertThat(good.ok()).isTrue();
    assertThat(good.exitCode()).isZero();
    good.throwIfBad();
    assertThat(good.text()).endsWith("Every file can be trained on.\n");
    CheckReport bad = check().run(flowers());
    assertThat(bad.exitCode()).isEqualTo(1);
  }

  /** Suspicious are the files named black. */
  private static FileInspection suspect(Path file, Workspace workspace) {
    FileInspection found = TextPicture.inspect(file);
    return file.endsWith("black.jpg")
        ? new FileInspection(
            new FilePhoto(file),
            Verdict.SUSPICIOUS,
            "holds 5000 zero bytes in a row",
            "Look at it.",
            found.bytes(),
            found.format(),
            found.mode(),
            found.width(),
            found.height(),
            found.orientation())
        : found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void suspiciousFilesFailOnlyIfTheUserSaysSo(boolean fail) throws IOException {
    List<Flower> flowers =
        List.of(
            flower("black.jpg", "JPEG RGB 400 300 1", Species.ROSE),
            flower("2.jpg", "JPEG L 200 100 6", Species.ROSE));
    CheckReport report =
        check(TextPicture.inspector("photo", SampleCheckTest::suspect))
            .failOnSuspicious(fail)
            .run(flowers);
    assertThat(report.components().get(0).bad()).isEmpty();
    assertThat(report.components().get(0).formats()).isEqualTo(Map.of("JPEG", 2));
    assertThat(report.ok()).isEqualTo(!fail);
    assertThat(report.exitCode()).isEqualTo(fail ? 1 : 0);
    assertThat(report.text().replace(folder.toString(), "data"))
        .contains(
            "  suspicious: 1\n    data/black.jpg: holds 5000 zero bytes in a row. Look at it.\n")
        .endsWith(
            fail
                ? "Suspicious files: 1. They fail this check: look at them.\n"
                : "Every file can be trained on.\n"
                    + "Suspicious files: 1. Look at them before you train.\n");
    JsonObject photo =
        JsonParser.parseString(report.json())
            .getAsJsonObject()
            .getAsJsonArray("components")
            .get(0)
            .getAsJsonObject();
    assertThat(photo.getAsJsonArray("bad")).isEmpty();
    assertThat(photo.getAsJsonArray("suspicious").get(0).getAsJsonObject().get("verdict"))
        .isEqualTo(new JsonPrimitive("SUSPICIOUS"));
    if (fail) {
      assertThatThrownBy(report::throwIfBad)
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("holds 5000 zero bytes");
    } else {
      report.throwIfBad();
    }
  }

  @Test
  void looksAtEachFileOnceOnSeveralThreadsEachWithItsWorkspace() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    Map<Workspace, Thread> threads = new ConcurrentHashMap<>();
    Set<Path> seen = ConcurrentHashMap.newKeySet();
    List<Flower> flowers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      flowers.add(flower(i + ".jpg", "JPEG RGB 1 1 1 " + i, Species.ROSE));
      flowers.add(flowers.get(flowers.size() - 1));
    }
    check(
            TextPicture.inspector(
                "photo",
                (file, workspace) -> {
                  looks.incrementAndGet();
                  seen.add(file);
                  Thread owner = threads.putIfAbsent(workspace, Thread.currentThread());
                  assertThat(owner == null || owner == Thread.currentThread()).isTrue();
                  return TextPicture.inspect(file);
                }))
        .workers(4)
        .run(flowers);
    assertThat(looks).hasValue(500);
    assertThat(seen).hasSize(500);
    assertThat(threads).hasSizeBetween(1, 4);
  }

  @Test
  void blamesTheFileForAnInspectorThatFails() throws IOException {
    List<Flower> flowers = flowers().subList(0, 2);
    CheckReport report =
        check(
                TextPicture.inspector(
                    "photo",
                    (file, workspace) -> {
                      throw new IllegalStateException("decoder lost");
                    }))
            .run(flowers);
    assertThat(report.components().get(0).bad()).hasSize(2);
    assertThat(report.text()).contains("1.jpg: looking at it failed", "decoder lost");
  }

  @Test
  void saysHowFarItIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    check()
        .quiet(false)
        .progress(new PrintStream(out, true, StandardCharsets.UTF_8))
        .run(flowers());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("checking photo: 6 of 6 files, 2 bad");
  }

  @Test
  void drawsABarOnATerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
    ProgressLine progress = new ProgressLine(screen, true, "checking photo", "files", 40_000);
    progress.show(10_000, 3);
    progress.end(40_000, 5);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .matches(
            "(?s)\r\u001b\\[Kchecking photo: \\[=====               \\] 10,000 of 40,000 files, 3 bad,"
                + " [0-9,]+/s, [0-9]+ s left"
                + "\r\u001b\\[Kchecking photo: \\[====================\\] 40,000 of 40,000 files,"
                + " 5 bad, [0-9,]+/s\n");
  }

  @Test
  void acceptsNoSamples() {
    CheckReport report = check().run(List.of());
    assertThat(report.ok()).isTrue();
    assertThat(report.text()).contains("Flower: 0 samples");
  }

  /** As the first batch would: every label would be that of another class. */
  @Test
  void refusesClassesOtherThanThoseOfTheRecord() throws IOException {
    OneHotField compiled = OneHotField.of("species", Role.TARGET, "ROSE", "DAISY", "TULIP");
    MultiHotField several = MultiHotField.of("beside", Role.TARGET, "ROSE", "DAISY", "TULIP");
    Labels<Species> labels = Labels.of(Species.class);
    SampleCheck.Builder<Flower> one =
        SampleCheck.builder(
            "Flower", (flower, row) -> row.label("s", flower.species(), labels, compiled));
    SampleCheck.Builder<Flower> set =
        SampleCheck.builder(
            "Flower", (flower, row) -> row.labels("b", Set.of(flower.species()), labels, several));
    List<Flower> flowers = flowers();
    assertThatThrownBy(() -> one.run(flowers))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessageContaining("field 'species'")
        .hasMessageContaining("compile the record anew");
    assertThatThrownBy(() -> set.run(flowers))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessageContaining("field 'beside'");
  }

  @Test
  void namesComponentsNotColumnsAndCountsEachClassOfASample() throws IOException {
    Labels<Integer> grades = Labels.indices(List.of("poor", "good"));
    MultiHotField grade = MultiHotField.of("grade", Role.TARGET, "poor", "good");
    CheckReport report =
        SampleCheck.<Flower>builder(
                "Flower",
                (flower, row) -> {
                  row.label("Kind of flower", flower.species(), Labels.of(Species.class), SPECIES);
                  row.labels("Grades", new int[] {1, 0}, grades, grade);
                  row.value("Anything", 1.5);
                })
            .run(flowers());
    assertThat(report.classes())
        .containsExactly(
            Map.entry("species", Map.of("DAISY", 5, "ROSE", 2, "TULIP", 0)),
            Map.entry("grade", Map.of("poor", 7, "good", 7)));
  }

  @Test
  void reportsASampleWithoutAPath() {
    CheckReport report = check().run(List.of(new Flower(null, Species.ROSE)));
    assertThat(report.ok()).isFalse();
    assertThat(report.text()).contains("a sample without a path. Give every sample a file.");
  }
}
