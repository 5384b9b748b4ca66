package dev.sheaf.source.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.source.Flower;
import dev.sheaf.source.FlowerSamples;
import dev.sheaf.source.Measurement;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.Species;
import dev.sheaf.source.TableProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleTableTest {
  @TempDir private Path folder;

  private Path file(String name, String text) {
    return file(name, text, UTF_8);
  }

  private Path file(String name, String text, Charset charset) {
    try {
      return Files.writeString(folder.resolve(name), text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Flower flower(String name, Species species) {
    return new Flower(folder.resolve(name), species);
  }

  @Test
  void bindsColumnsByNameInAnyOrderAndPassesOverOthers() {
    Path csv = file("f.csv", "id,species,photo\n7,ROSE,a/1.jpg\n8,TULIP,b.jpg\n");
    assertThat(FlowerSamples.table().readCsv(csv))
        .containsExactly(flower("a/1.jpg", Species.ROSE), flower("b.jpg", Species.TULIP));
  }

  @Test
  void readsTabsByTheFilesName() {
    Path tsv = file("f.TSV", "photo\tspecies\na,1.jpg\tROSE\n");
    assertThat(FlowerSamples.table().readCsv(tsv)).containsExactly(flower("a,1.jpg", Species.ROSE));
  }

  @Test
  void readsAnySeparator() {
    Path csv = file("f.csv", "photo;species\na.jpg;ROSE\n");
    assertThat(FlowerSamples.table().separator(';').readCsv(csv))
        .containsExactly(flower("a.jpg", Species.ROSE));
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '|', '\t'})
  void namesTheSeparatorThatTheFileSeemsToHave(char separator) {
    Path csv = file("f.csv", "photo,species\na.jpg,ROSE\n".replace(',', separator));
    String literal = separator == '\t' ? "\\t" : "" + separator;
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .endsWith(
                        ". The cells seem to be divided by another separator: set separator('%s')"
                            .formatted(literal)));
    assertThat(FlowerSamples.table().separator(separator).readCsv(csv))
        .containsExactly(flower("a.jpg", Species.ROSE));
  }

  @Test
  void namesTheInnerSeparatorThatAListSeemsToHave() {
    SampleTable.Builder<List<Float>> table =
        SampleTable.builder("Points", row -> row.getFloatList("at"), (sample, row) -> {}, "at");
    Path csv = file("f.csv", "at\n1|2|3\n4;5\n");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> table.readCsv(csv))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .endsWith(
                        "'1|2|3' is not a number; write it as 0.25; if these are several values, set innerSeparator('|')"));
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> table.innerSeparator('|').readCsv(csv))
        .withMessageContaining("set innerSeparator(';')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rose", "Rose", "ROSE", "rosa-canina", "Rosa canina", " dog_rose ", "DOG-ROSE"})
  void findsAClassByEachOfItsNames(String name) {
    Path csv = file("f.csv", "photo,species\na.jpg," + name + "\n");
    assertThat(FlowerSamples.table().readCsv(csv)).containsExactly(flower("a.jpg", Species.ROSE));
  }

  @Test
  void readsQuotesByteOrderMarkAndLineEndsOfWindows() {
    Path csv =
        file("f.csv", "\uFEFFphoto,species\r\n\"a,\"\"1\"\".jpg\",ROSE\r\n\r\n\"b.jpg\",TULIP\r\n");
    assertThat(FlowerSamples.table().readCsv(csv))
        .containsExactly(flower("a,\"1\".jpg", Species.ROSE), flower("b.jpg", Species.TULIP));
  }

  @Test
  void readsOtherEncodings() {
    String text = "photo,species\nblüte.jpg,ROSE\n";
    List<Flower> expected = List.of(flower("blüte.jpg", Species.ROSE));
    assertThat(FlowerSamples.table().charset(ISO_8859_1).readCsv(file("1.csv", text, ISO_8859_1)))
        .isEqualTo(expected);
    assertThat(FlowerSamples.table().charset(UTF_16).readCsv(file("2.csv", text, UTF_16)))
        .isEqualTo(expected);
  }

  @Test
  void countsLinesThroughQuotedLineBreaksAndEmptyLines() {
    Path csv =
        file(
            "f.csv",
            "photo,species\r\n\"a\r\nb.jpg\",ROSE\r\n\r\nc.jpg,rsoe\r\n\"d\n\n\ne\",x\nf.jpg,y\n");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(
                        text -> text.substring(folder.toString().length() + 1).split(" ")[0])
                    .containsExactly("f.csv:5:", "f.csv:6:", "f.csv:10:"));
  }

  @Test
  void namesEveryWrongValueOfARowOnce() {
    String header =
        String.join(
            ",",
            "file,link,page,note,species,kind,grade,sunny,small,medium,whole",
            "large,ratio,exact,letter,floats,doubles,list,ints,longs,beside,near,grades,day,days");
    Path csv = file("m.csv", header + "\n" + ",".repeat(24) + "\n");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> Measurement.TABLE.readCsv(csv))
        .satisfies(
            e -> {
              // Text and lists may be empty: note and nine lists.
              assertThat(e.count()).isEqualTo(25 - 10);
              assertThat(e.problems()).allMatch(text -> text.contains("is empty"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.csv", "m.tsv"})
  void writesWhatItReadsBackWhateverTheType(String name) {
    List<Measurement> samples =
        List.of(
            Measurement.of(folder, ""),
            Measurement.of(folder, "two\r\nlines, \"quoted\"\t\uD83C\uDF39;"));
    Path csv = folder.resolve(name);
    Measurement.TABLE.writeCsv(samples, csv);
    assertThat(Measurement.TABLE.readCsv(csv))
        .extracting(Measurement::content)
        .isEqualTo(samples.stream().map(Measurement::content).toList());
  }

  @Test
  void writesJsonLinesThatItReadsBack() throws IOException {
    List<Measurement> samples =
        List.of(
            Measurement.of(folder, ""), Measurement.of(folder, "a\n\u2028\"b\"\\ \uD83C\uDF39"));
    Path jsonl = folder.resolve("m.jsonl");
    Measurement.TABLE.writeJsonLines(samples, jsonl);
    assertThat(Files.readAllLines(jsonl)).hasSize(2);
    assertThat(Files.readString(jsonl))
        .contains("\"small\": -128", "\"sunny\": true", "\"floats\": [1.5, -2.0, 1.0E30]");
    assertThat(Measurement.TABLE.readJsonLines(jsonl))
        .extracting(Measurement::content)
        .isEqualTo(samples.stream().map(Measurement::content).toList());
  }

  @Test
  void readsBackAnyText() {
    SampleTable.Builder<List<String>> texts =
        SampleTable.builder(
            "Texts",
            row -> List.of(row.getString("a"), row.getString("b,\"c\"")),
            (sample, row) -> {
              row.value("a", sample.get(0));
              row.value("b,\"c\"", sample.get(1));
            },
            "a",
            "b,\"c\"");
    Random random = new Random(42);
    List<List<String>> samples = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      samples.add(List.of(anyText(random), anyText(random)));
    }
    for (char separator : new char[] {',', '\t', ';', '|'}) {
      Path csv = folder.resolve("any.csv");
      texts.separator(separator).writeCsv(samples, csv);
      assertThat(texts.separator(separator).readCsv(csv)).isEqualTo(samples);
    }
    Path jsonl = folder.resolve("any.jsonl");
    texts.writeJsonLines(samples, jsonl);
    assertThat(texts.readJsonLines(jsonl)).isEqualTo(samples);
  }

  private static String anyText(Random random) {
    String alphabet = "a\",;|\t\n\r '#\\\u0000\uFEFF\u00E9\u2028/=-";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  void refusesAnEmptyValueThatWouldBeAnEmptyLine() {
    SampleTable.Builder<String> texts =
        SampleTable.builder(
            "T", row -> row.getString("t"), (sample, row) -> row.value("t", sample), "t");
    Path file = folder.resolve("t.csv");
    assertThatThrownBy(() -> texts.writeCsv(List.of("a", ""), file))
        .hasMessageContaining("sample 1, column 't': an empty value");
    texts.writeJsonLines(List.of("a", ""), file);
    assertThat(texts.readJsonLines(file)).containsExactly("a", "");
  }

  @Test
  void boundsARowWhoseQuoteIsNeverClosed() {
    Path csv = file("f.csv", "photo,species\na.jpg,ROSE\n\"b.jpg,ROSE\n" + "c\n".repeat(9_000_000));
    assertThatThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .hasMessageContaining("f.csv:3: a row of more than 16,777,216 characters");
  }

  @Test
  void writesPathsBelowTheTableRelativeToIt() throws IOException {
    Path csv = folder.resolve("sub/f.csv");
    Files.createDirectory(csv.getParent());
    List<Flower> samples =
        List.of(flower("sub/a/1.jpg", Species.ROSE), flower("b.jpg", Species.DAISY));
    FlowerSamples.table().writeCsv(samples, csv);
    assertThat(csv)
        .hasContent("photo,species\na/1.jpg,Rosa canina\n" + folder.resolve("b.jpg") + ",DAISY\n");
    assertThat(FlowerSamples.table().allowOutside(true).readCsv(csv)).isEqualTo(samples);
    assertThatThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .hasMessageContaining("leads out of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.jpg", "/etc/passwd", "a/../../x.jpg", "file:///etc/passwd"})
  void refusesAPathThatEscapes(String path) {
    Path csv = file("f.csv", "photo,species\n" + path + ",ROSE\n");
    assertThatThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("f.csv:2: column 'photo': '" + path + "' leads out of");
  }

  @Test
  void takesPathsRelativeToTheGivenRoot() {
    Path csv = file("f.csv", "photo,species\nx.jpg,ROSE\n");
    assertThat(FlowerSamples.table().root(Path.of("flowers")).readCsv(csv))
        .containsExactly(new Flower(Path.of("flowers/x.jpg"), Species.ROSE));
  }

  @Test
  void leavesTheOldFileWhenASampleCannotBeWritten() throws IOException {
    Path csv = file("f.csv", "old");
    List<Flower> samples = Collections.singletonList(new Flower(folder, null));
    assertThatThrownBy(() -> FlowerSamples.table().writeCsv(samples, csv))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sample 0, column 'species': null");
    assertThat(csv).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(csv);
    }
  }

  @Test
  void refusesAListWhoseItemsHoldTheInnerSeparator() {
    SampleTable.Builder<List<String>> tags =
        SampleTable.builder(
            "Tags",
            row -> row.getList("tags", text -> text),
            (sample, row) -> row.value("tags", sample),
            "tags");
    Path csv = folder.resolve("t.csv");
    List<List<String>> samples = List.of(List.of("a;b", "c"));
    assertThatThrownBy(() -> tags.writeCsv(samples, csv))
        .hasMessageContaining("'a;b' would not be read back");
    tags.innerSeparator('|').writeCsv(samples, csv);
    assertThat(tags.innerSeparator('|').readCsv(csv)).isEqualTo(samples);
  }

  @Test
  void readsListsWithSpacesAroundTheirItems() {
    SampleTable.Builder<List<String>> tags =
        SampleTable.builder(
            "Tags",
            row -> row.getList("tags", text -> text),
            (sample, row) -> row.value("tags", sample),
            "tags");
    assertThat(tags.readCsv(file("t.csv", "tags\n a ; b;c \n")))
        .containsExactly(List.of("a", "b", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f", "0x1p3", "1e99", "3,5", "one", "1 000"})
  void refusesWhatOnlyLooksLikeANumber(String text) {
    SampleTable.Builder<Float> numbers =
        SampleTable.builder(
            "N", row -> row.getFloat("x"), (sample, row) -> row.value("x", sample), "x");
    assertThatThrownBy(() -> numbers.readCsv(file("n.csv", "x\n\"" + text + "\"\n")))
        .hasMessageContaining("n.csv:2: column 'x': '" + text + "' is ");
  }

  @Test
  void saysWhatTheRecordItselfRefuses() {
    SampleTable.Builder<Float> positive =
        SampleTable.builder(
            "Positive",
            row -> {
              float x = row.getFloat("x");
              if (x <= 0) {
                throw new IllegalArgumentException("x must be > 0");
              }
              return x;
            },
            (sample, row) -> row.value("x", sample),
            "x");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> positive.readCsv(file("p.csv", "x\n-1\nbad\n2\n")))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .satisfiesExactly(
                        text -> assertThat(text).endsWith("x must be > 0"),
                        text -> assertThat(text).contains("'bad' is not a number")));
  }

  @Test
  void findsTheLineThatIsNotInTheEncoding() throws IOException {
    Path csv = folder.resolve("f.csv");
    StringBuilder text = new StringBuilder("photo,species\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("photo_").append(i).append(".jpg,none of them\n");
    }
    text.append("bl\u00FCte.jpg,ROSE\nz.jpg,ROSE\n");
    Files.writeString(csv, text, ISO_8859_1);
    String expected = "\n  " + csv + ":50002: is not UTF-8 from here on";
    assertThatThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .hasMessageStartingWith(csv + ": ")
        .hasMessageContaining("problems; no sample was read" + expected);
    assertThatThrownBy(() -> FlowerSamples.table().readJsonLines(csv))
        .hasMessageContaining("problems; no sample was read" + expected);
  }

  @Test
  void stopsAtAQuoteThatIsNeverClosedWithItsLine() {
    Path csv = file("f.csv", "photo,species\na.jpg,ROSE\n\"b.jpg,ROSE\nc.jpg,rsoe\n");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .satisfies(
            e -> {
              assertThat(e.count()).isEqualTo(1);
              assertThat(e).hasMessageContaining("f.csv:3: a quote that this row opens");
            });
  }

  @Test
  void readsOnAfterALineThatIsNoJson() {
    Path jsonl =
        file(
            "f.jsonl",
            "{\"photo\": \"a.jpg\", \"species\":\n{}\n\n[1]\n{\"photo\": \"b\",\"species\": \"ROSE\"}\n");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.table().readJsonLines(jsonl))
        .satisfies(e -> assertThat(e.count()).isEqualTo(4));
  }

  @Test
  @Tag("slow")
  void reportsTenThousandErrorsOfAMillionRowsInOneReadableMessage() {
    StringBuilder text = new StringBuilder("photo,species\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append("photo_").append(i).append(i % 100 == 57 ? ".jpg,rsoe\n" : ".jpg,ROSE\n");
    }
    Path csv = file("f.csv", text.toString());
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.table().readCsv(csv))
        .satisfies(
            e -> {
              assertThat(e.count()).isEqualTo(10_000);
              assertThat(e.problems()).hasSize(100);
              assertThat(e.getMessage().lines()).hasSize(102);
              assertThat(e.getMessage())
                  .startsWith(csv + ": 10,000 problems; no sample was read")
                  .contains("f.csv:9959: column 'species': 'rsoe' is not one of DAISY, ROSE, TULIP")
                  .endsWith("and 9,900 more like these");
            });
  }

  @Test
  void readsAHundredThousandRows() {
    StringBuilder text = new StringBuilder("photo,species\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("photo_").append(i).append(".jpg,TULIP\n");
    }
    List<Flower> samples = FlowerSamples.table().readCsv(file("f.csv", text.toString()));
    assertThat(samples).hasSize(100_000);
    assertThat(samples.get(99_999)).isEqualTo(flower("photo_99999.jpg", Species.TULIP));
  }

  @Test
  void withoutTheModuleForParquetItIsNamed() {
    assertThatThrownBy(() -> FlowerSamples.table().fromParquet("f.parquet"))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "f.parquet: Parquet files are read by DuckDB, which is not there. Add the dependency"
                + " dev.sheaf:sheaf-sql");
  }

  /** Ten million rows in a heap of 192 MB, of which the list of the samples takes up to 100. */
  @Test
  @Tag("slow")
  void readsTenMillionRowsInConstantMemoryBeyondTheRecords() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                TableProcess.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    System.out.print(output);
    assertThat(output).contains("100,000 rows in ").contains("10,000,000 rows in ");
  }
}
