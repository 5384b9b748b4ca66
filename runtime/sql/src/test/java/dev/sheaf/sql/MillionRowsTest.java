package dev.sheaf.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million rows in a heap of 128 MB, of which the records and their list take up to 40. */
@Tag("slow")
class MillionRowsTest {
  private static final String REPORT =
      """
      select length, width, rings, species from mistakes: 10,000 problems; no sample was read
        row 7: column 'species': 'rsoe' is not one of DAISY, ROSE, TULIP; did you mean ROSE?
        row 107: column 'species': 'rsoe' is not one of DAISY, ROSE, TULIP; did you mean ROSE?
        and 9,900 more like these
      """;

  @Test
  void fromDuckDb() throws Exception {
    String said = read("jdbc:duckdb:;jdbc_stream_results=true");

    assertThat(said).startsWith("DuckDB: 1,000,000 rows in a heap of 128 MB").endsWith(REPORT);
  }

  @Test
  void fromPostgreSql() throws Exception {
    try (PostgreSql server = PostgreSql.start()) {
      String said = read(server.address());

      assertThat(said)
          .startsWith("PostgreSQL: 1,000,000 rows in a heap of 128 MB")
          .endsWith(REPORT);
    }
  }

  private static String read(String address) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                QueryProcess.class.getName(),
                address)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    System.out.print(said);
    return said;
  }
}
