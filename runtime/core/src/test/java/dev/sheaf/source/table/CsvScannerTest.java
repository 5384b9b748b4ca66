package dev.sheaf.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Rows, cells and lines as Commons CSV finds them, in any text. */
class CsvScannerTest {
  private static final String ALPHABET = "ab ,,\"\"\"\n\n\r\t";

  @Test
  void dividesAnyTextAsCommonsCsvDoes() {
    Random random = new Random(7);
    for (int text = 0; text < 50_000; text++) {
      StringBuilder csv = new StringBuilder();
      int length = random.nextInt(14);
      for (int i = 0; i < length; i++) {
        csv.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertThat(scanned(csv.toString()))
          .as(() -> csv.toString().replace("\n", "\\n").replace("\r", "\\r"))
          .isEqualTo(parsed(csv.toString()));
    }
  }

  @Test
  void cellsMayBeLongerThanTheBuffer() throws IOException {
    String cell = "0123456789\n".repeat(5_000);
    String csv = "a,b\n\"" + cell + "\"," + "x".repeat(20_000) + "\nlast,one";
    CsvScanner scanner = new CsvScanner(new StringReader(csv), ',');

    assertThat(scanner.nextRow()).isTrue();
    assertThat(scanner.nextRow()).isTrue();
    assertThat(scanner.text(0)).isEqualTo(cell);
    assertThat(scanner.text(1)).hasSize(20_000);
    assertThat(scanner.nextRow()).isTrue();
    assertThat(scanner.line()).isEqualTo(5_003);
    assertThat(scanner.text(1)).isEqualTo("one");
    assertThat(scanner.nextRow()).isFalse();
  }

  /** Each row's first line and cells, and then what stopped it. */
  private static List<String> scanned(String csv) {
    List<String> rows = new ArrayList<>();
    CsvScanner scanner = new CsvScanner(new StringReader(csv), ',');
    try {
      while (scanner.nextRow()) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < scanner.cells(); cell++) {
          cells.add(scanner.text(cell));
        }
        rows.add(scanner.line() + ":" + cells);
      }
    } catch (IOException e) {
      rows.add(e.getMessage().contains("never closed") ? "open" : "text after a quote");
    }
    return rows;
  }

  private static List<String> parsed(String csv) {
    List<String> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    long line = 1;
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord record : parser) {
        rows.add(line + ":" + record.toList());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException e) {
      rows.add(e.getMessage().contains("EOF reached") ? "open" : "text after a quote");
    }
    return rows;
  }
}
