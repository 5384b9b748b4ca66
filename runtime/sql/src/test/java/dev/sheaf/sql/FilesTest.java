package dev.sheaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet, JSON and CSV files, over globs. */
class FilesTest {
  private static final String ROWS =
      "(select i::float as length, 0.5 as width, i as rings, 'ROSE' as species, 'x' as other"
          + " from range(%d, %d) rows(i))";

  @TempDir private Path folder;

  static void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void write(String name, String query) throws SQLException {
    run("copy " + query + " to '" + path(name).replace("'", "''") + "'");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aGlobOfParquetFilesIsReadInTheOrderOfTheirNames() throws SQLException {
    write("b.parquet", ROWS.formatted(5_000, 9_000));
    write("a.parquet", ROWS.formatted(0, 5_000));

    List<Reading> readings = ReadingSamples.table().fromParquet(path("*.parquet"));

    assertThat(readings).hasSize(9_000);
    for (int i = 0; i < 9_000; i++) {
      assertThat(readings.get(i)).isEqualTo(new Reading(i, 0.5f, i, Species.ROSE));
    }
  }

  @Test
  void aBadValueIsNamedByItsFileAndTheRowInIt() throws SQLException {
    write("a.parquet", ROWS.formatted(0, 10));
    write(
        "b.parquet",
        "(select i::float as length, 0.5 as width, i * 1000000000 as rings,"
            + " if(i = 1, 'rsoe', 'ROSE') as species from range(0, 4) rows(i))");

    assertThatThrownBy(() -> ReadingSamples.table().fromParquet(path("*.parquet")))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            path("*.parquet")
                + ": 2 problems; no sample was read\n  "
                + path("b.parquet")
                + ": row 2: column 'species': 'rsoe' is not one of DAISY, ROSE, TULIP; did you mean"
                + " ROSE?\n  "
                + path("b.parquet")
                + ": row 4: column 'rings': '3000000000' is out of the range of int, -2147483648 to"
                + " 2147483647");
  }

  @Test
  void columnsThatDoNotFitAreNamedBeforeARowIsRead() throws SQLException {
    write("a.parquet", "(select 'x' as length, 1 as widht, 2 as rings, 'ROSE' as species)");

    assertThatThrownBy(() -> ReadingSamples.table().fromParquet(path("a.parquet")))
        .hasMessageContaining("2 problems; no row was read")
        .hasMessageContaining("column 'length': is of type VARCHAR (expected: numbers)")
        .hasMessageContaining("no column 'width' among 'length', 'widht', ")
        .hasMessageContaining("did you mean widht?");
  }

  @Test
  void aNameIsAFileAlsoWhereItCouldBeAGlobOrEndAText() throws Exception {
    Files.createDirectory(folder.resolve("it's"));
    write("it's/[1]*.parquet", ROWS.formatted(0, 3));
    write("it's/1.parquet", ROWS.formatted(0, 5));

    assertThat(ReadingSamples.table().fromParquet(path("it's/[1]*.parquet"))).hasSize(3);
    assertThat(ReadingSamples.table().fromParquet(path("it's/?.parquet"))).hasSize(5);
  }

  @Test
  void whatIsNoFileIsNamed() {
    assertThatThrownBy(() -> ReadingSamples.table().fromParquet(path("*.parquet")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            path("*.parquet") + ": there is no such file. Give a path or a glob");
    assertThatThrownBy(() -> ReadingSamples.table().fromParquet(folder.toString()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(": a directory. Give its files by a glob");
  }

  @Test
  void aFileThatIsNoParquetIsNamed() throws IOException {
    Files.writeString(folder.resolve("a.parquet"), "length,width\n");

    assertThatThrownBy(() -> ReadingSamples.table().fromParquet(path("a.parquet")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(path("a.parquet") + ": ")
        .hasMessageEndingWith("No sample was read");
  }

  /** Written by pyarrow, by the script beside it. */
  @Test
  void picturesAndClassesAreReadAsHuggingFaceWritesThem() throws Exception {
    Path file = Path.of(FilesTest.class.getResource("huggingface.parquet").toURI());
    byte[] beside = Pictures.png(5);
    Files.write(folder.resolve("beside.png"), beside);

    List<Shot> shots = ShotSamples.table().root(folder).fromParquet(file.toString());

    assertThat(shots)
        .extracting(Shot::label)
        .containsExactly(Species.ROSE, Species.DAISY, Species.TULIP);
    assertThat(shots.get(0).image())
        .startsWith(0x89, 'P', 'N', 'G')
        .isEqualTo(shots.get(2).image());
    assertThat(shots.get(1).image()).isEqualTo(beside);
  }

  /** Bytes are called by the row that holds them, files by their path. */
  @Test
  void aPhotoSourceTakesWhatIsThere() throws Exception {
    Path file = Path.of(FilesTest.class.getResource("huggingface.parquet").toURI());

    List<AnyShot> shots = AnyShotSamples.table().root(folder).fromParquet(file.toString());

    assertThat(shots)
        .extracting(shot -> shot.image().name())
        .containsExactly(
            file + ": row 1", folder.resolve("beside.png").toString(), file + ": row 3");
    assertThat(shots.get(0).image().open().readAllBytes()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aPictureThatIsNeitherBytesNorAFileIsNamed() throws URISyntaxException {
    Path file = Path.of(FilesTest.class.getResource("huggingface.parquet").toURI());

    assertThatThrownBy(() -> ShotSamples.table().root(folder).fromParquet(file.toString()))
        .hasMessageContaining("row 2: column 'image': 'beside.png' cannot be read: ");
    assertThatThrownBy(() -> FileShotSamples.table().root(folder).fromParquet(file.toString()))
        .hasMessageContaining(
            "row 1: column 'image': holds the bytes of a file, and the component is a path; make it"
                + " a byte[] or a PhotoSource");
  }

  @Test
  void valuesInCsvFilesAreJudgedAsThoseOfOneFile() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "species,length,width,rings\nROSE,1,0.5,1\n");
    Files.writeString(
        folder.resolve("b.csv"), "species,length,width,rings\nrose,2,,2\nTULIP,abc,0.5,3\n");

    SourceException refused =
        catchThrowableOfType(
            SourceException.class, () -> ReadingSamples.table().fromCsv(path("*.csv")));

    assertThat(refused.problems())
        .containsExactly(
            path("b.csv") + ": row 1: column 'width': is empty; every sample needs a value",
            path("b.csv") + ": row 2: column 'length': 'abc' is not a number; write it as 0.25");
    assertThat(ReadingSamples.table().fromCsv(path("a*.csv")))
        .containsExactly(new Reading(1, 0.5f, 1, Species.ROSE));
  }

  @Test
  void jsonFilesAreRead() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        "[{\"length\": 1, \"width\": 0.5, \"rings\": 1, \"species\": \"ROSE\", \"other\": {}}]");
    Files.writeString(
        folder.resolve("b.json"),
        "{\"length\": 2, \"width\": 0.5, \"rings\": 2, \"species\": \"DAISY\"}\n"
            + "{\"length\": 3, \"width\": 0.5, \"rings\": null, \"species\": \"DAISY\"}\n");

    assertThat(ReadingSamples.table().fromJson(path("a.json")))
        .containsExactly(new Reading(1, 0.5f, 1, Species.ROSE));
    assertThatThrownBy(() -> ReadingSamples.table().fromJson(path("?.json")))
        .hasMessageContaining(path("b.json") + ": row 2: column 'rings': is NULL");
  }
}
