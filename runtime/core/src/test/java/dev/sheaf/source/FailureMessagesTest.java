package dev.sheaf.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.order.Sampler;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.folder.SymbolicLinks;
import dev.sheaf.source.split.Split;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All failures of sources as their user reads them, held in one file. When a message changes on
 * purpose, copy target/messages.txt over the resource, and read it.
 */
final class FailureMessagesTest {
  @TempDir private Path folder;

  private final StringBuilder all = new StringBuilder();

  private interface Attempt {
    Object run() throws IOException;
  }

  private void fails(String when, Attempt attempt) {
    Throwable failure = catchThrowable(attempt::run);
    assertThat(failure).as(when).isNotNull().isInstanceOf(RuntimeException.class);
    String message =
        failure
            .getMessage()
            .replace(folder.toString(), "data")
            .replace(Path.of("").toAbsolutePath().toString(), "/home/rosa/flowers");
    all.append("# ").append(when).append('\n').append(shortened(message)).append("\n\n");
  }

  /** Of a long list, whose lines are all alike, the first and the last. */
  private static String shortened(String message) {
    List<String> lines = message.lines().toList();
    return lines.size() < 50
        ? message
        : String.join(
            "\n",
            lines.get(0),
            lines.get(1),
            "  [%d lines]".formatted(lines.size() - 4),
            lines.get(lines.size() - 2),
            lines.get(lines.size() - 1));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void saysWhatWhereAndWhatToDo() throws IOException {
    directories();
    csv();
    jsonLines();
    writing();
    splits();
    checking();
    try (InputStream expected = getClass().getResourceAsStream("messages.txt")) {
      Files.writeString(Path.of("target/messages.txt"), all);
      assertThat(all.toString())
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private void directories() throws IOException {
    fails("no such directory", () -> FlowerSamples.fromDirectory(folder.resolve("flowrs")));
    file("notes.txt", "");
    fails("not a directory", () -> FlowerSamples.fromDirectory(folder.resolve("notes.txt")));

    file("flowers/rose/1.jpg", "");
    file("flowers/rose/2.heic", "");
    file("flowers/daysi/1.jpg", "");
    file("flowers/Rose/1.jpg", "");
    file("flowers/evil\nname\u202Egpj.exe/1.jpg", "");
    file("flowers/loose.jpg", "");
    file("flowers/README.md", "");
    Files.createDirectories(folder.resolve("flowers/tulip/.ipynb_checkpoints"));
    Files.createSymbolicLink(folder.resolve("flowers/rose/link.jpg"), folder.resolve("notes.txt"));
    fails(
        "everything wrong with a folder",
        () -> FlowerSamples.fromDirectory(folder.resolve("flowers")));

    file("linked/daisy/1.jpg", "");
    file("linked/rose/1.jpg", "");
    file("linked/tulip/1.jpg", "");
    Files.createSymbolicLink(folder.resolve("linked/rose/out.jpg"), folder.resolve("notes.txt"));
    Files.createSymbolicLink(folder.resolve("linked/rose/gone.jpg"), folder.resolve("nothing"));
    Files.createSymbolicLink(
        folder.resolve("linked/rose/self.jpg"), folder.resolve("linked/rose/self.jpg"));
    Files.createSymbolicLink(folder.resolve("linked/rose/round"), folder.resolve("linked/rose"));
    fails(
        "links that lead out of the root",
        () ->
            FlowerSamples.directory(folder.resolve("linked"))
                .symbolicLinks(SymbolicLinks.INSIDE)
                .read());
    List<String> names = IntStream.range(0, 100_000).mapToObj(i -> "class_" + i).toList();
    file("many/class_99999x/1.jpg", "");
    fails(
        "a folder that is none of 100,000 classes",
        () ->
            DirectorySource.perClass(
                    folder.resolve("many"), Labels.of(names), (path, label) -> label)
                .allowEmptyClasses(true)
                .read());
  }

  private void csv() throws IOException {
    fails("no such file", () -> FlowerSamples.table().readCsv(folder.resolve("none.csv")));
    fails("a directory for a file", () -> FlowerSamples.table().readCsv(folder));
    fails("an empty file", () -> FlowerSamples.table().readCsv(file("empty.csv", "\n\n")));
    fails(
        "columns that are not there",
        () -> FlowerSamples.table().readCsv(file("columns.csv", "foto,photo,photo,kind\n")));
    fails(
        "a mistyped column",
        () -> FlowerSamples.table().readCsv(file("typo.csv", "photo,specie\n")));
    StringBuilder rows = new StringBuilder("photo,species\n");
    rows.append("a.jpg,ROSE\n".repeat(1040)).append("b.jpg,rsoe\n");
    fails(
        "a mistyped class",
        () -> FlowerSamples.table().readCsv(file("train.csv", rows.toString())));
    fails(
        "rows of all kinds",
        () ->
            FlowerSamples.table()
                .readCsv(
                    file(
                        "train.csv",
                        "photo,species\n"
                            + "a.jpg\n"
                            + "a.jpg,ROSE,1\n"
                            + ",\n"
                            + "\"x\u0000.jpg\",ROSE\n"
                            + "../../etc/passwd,nothing like it\n"
                            + "\"two\nlines\",\"\u202Eesor\"\n"
                            + "a.jpg,\"ROSE\" \n"
                            + "a.jpg,ROSE\n")));
    fails(
        "a quote that is not closed",
        () ->
            FlowerSamples.table()
                .readCsv(file("quote.csv", "photo,species\n\"a.jpg,ROSE\nb.jpg,ROSE\n")));
    byte[] latin = "photo,species\nbl\u00FCte.jpg,ROSE\n".getBytes(StandardCharsets.ISO_8859_1);
    fails(
        "another encoding",
        () -> FlowerSamples.table().readCsv(Files.write(folder.resolve("latin.csv"), latin)));
    String header =
        "file,link,page,note,species,kind,grade,sunny,small,medium,whole,"
            + "large,ratio,exact,letter,floats,doubles,list,ints,longs,beside,near,grades,day,days\n";
    fails(
        "values of every type",
        () ->
            Measurement.TABLE.readCsv(
                file(
                    "types.csv",
                    header
                        + "/a,../b,http://x/y,,Rosse,gardn,best,maybe,128,-32769,3.0,"
                        + "9223372036854775808,1e39,\"0,5\",ab,1;x;3,0x1,1f,1;;2,1.5,"
                        + "ROSE;TULPI,ROSE ROSE,good;4,2024-02-30,2024-01-01;soon\n")));
    StringBuilder many = new StringBuilder("photo,species\n");
    IntStream.range(0, 12_345).forEach(i -> many.append(i).append(".jpg,none\n"));
    fails(
        "twelve thousand errors",
        () -> FlowerSamples.table().readCsv(file("many.csv", many.toString())));
  }

  private void jsonLines() throws IOException {
    fails(
        "JSON lines of all kinds",
        () ->
            FlowerSamples.table()
                .readJsonLines(
                    file(
                        "train.jsonl",
                        """
                    {"photo": "a.jpg", "species": "ROSE"}
                    {"photo": "a.jpg", "species": "ROSE"
                    {'photo': 'a.jpg'}
                    [1, 2]
                    {"photo": "a.jpg", "species": "ROSE"} {}
                    {"photo": "a.jpg", "specie": "ROSE"}
                    {"photo": null, "species": ["ROSE"]}
                    {"photo": {"path": "a.jpg"}, "species": 1}
                    {"photo": "a.jpg", "photo": "b.jpg", "species": "rsoe"}
                    """)));
  }

  private void writing() throws IOException {
    List<Flower> none = Collections.singletonList(new Flower(Path.of("a.jpg"), null));
    fails("a sample without a class", () -> written(none, folder.resolve("out.csv")));
    fails("a folder that is not there", () -> written(List.of(), folder.resolve("no/out.csv")));
    List<Flower> rose = List.of(new Flower(folder.resolve("\uD83C\uDF39.jpg"), Species.ROSE));
    fails(
        "an encoding without the letter",
        () -> {
          FlowerSamples.table()
              .charset(StandardCharsets.ISO_8859_1)
              .writeCsv(rose, folder.resolve("out.csv"));
          return "";
        });
  }

  private static Object written(List<Flower> samples, Path file) {
    FlowerSamples.table().writeCsv(samples, file);
    return "";
  }

  private void splits() throws IOException {
    List<Integer> numbers = List.of(1, 2, 3);
    fails("a share of all", () -> Split.random(numbers, 1.0, 42));
    fails("one group", () -> Split.byGroup(numbers, n -> "same", 0.8, 42));
    fails("more folds than samples", () -> Split.folds(numbers, 4, 42));
    fails("a sample without a class", () -> Split.stratified(numbers, n -> null, 0.8, 42));
    fails("a subset of more", () -> Samples.subset(numbers, 4, 42));
    fails("a rank too many", () -> Samples.shard(numbers, 2, 2));
    fails("a negative weight", () -> Sampler.weighted(numbers, n -> n - 2, 42));
    fails("no weight at all", () -> Sampler.weighted(numbers, n -> 0, 42));
    fails("another list", () -> Sampler.weighted(numbers, n -> n, 42).indices(4, 0));
    Split<Path> split = new Split<>(List.of(folder.resolve("a")), List.of(folder));
    fails("files that cannot be compared", () -> split.leaks(path -> path));
    fails(
        "the same name for two classes",
        () -> Labels.of(Species.class).named(Species.ROSE, "TULIP"));
  }

  private void checking() throws IOException {
    List<Flower> flowers = new ArrayList<>();
    flowers.add(new Flower(file("check/good.jpg", "JPEG RGB 4 3 1"), Species.ROSE));
    flowers.add(new Flower(file("check/cut.jpg", "JPEG RGB"), Species.ROSE));
    flowers.add(new Flower(folder.resolve("check/gone\u202Egpj.jpg"), Species.DAISY));
    fails(
        "samples that cannot be trained on",
        () -> {
          FlowerSamples.check().quiet(true).run(flowers).throwIfBad();
          return "";
        });
  }
}
