package dev.sheaf.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Rows, cells and lines as Commons CSV finds them, in any text. */
class CsvRowTest {
  private static final String ALPHABET = "ab,,\"\"\"\n\n\r";

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
  void cellsMayBeLongerThanTheBuffer() {
    String cell = "0123456789\n".repeat(5_000);

    assertThat(scanned("a,b\n\"" + cell + "\"," + "x".repeat(20_000) + "\nlast,one"))
        .containsExactly(
            "1:[a, b]", "2:[" + cell + ", " + "x".repeat(20_000) + "]", "5003:[last, one]");
  }

  @Test
  void numbersAreReadWithoutAnObjectACell() throws IOException {
    CsvRow row = new CsvRow();
    TableCell cell = new TableCell();
    String csv = "0.12345\n".repeat(10_000);
    float sum = 0;
    try (CsvReader<CsvRow> reader = CsvReading.parser(',').build(row, new StringReader(csv))) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      Iterator<CsvRow> rows = reader.iterator();
      rows.next();
      long before = threads.getCurrentThreadAllocatedBytes();
      while (rows.hasNext()) {
        cell.scanned(rows.next(), 0);
        sum += cell.isEmpty() ? Float.NaN : cell.toFloat();
      }
      assertThat(sum).isGreaterThan(1_000);
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * 10_000);
    }
  }

  @Test
  void whiteSpaceMayStandAroundQuotes() {
    assertThat(scanned("\"a,\"\"b\" , \"c\"\n d ,e\n"))
        .containsExactly("1:[a,\"b, c]", "2:[ d , e]");
  }

  /** Each row's first line and cells, and then what stopped it. */
  private static List<String> scanned(String csv) {
    List<String> rows = new ArrayList<>();
    try (CsvReader<CsvRow> reader =
        CsvReading.parser(',').build(new CsvRow(), new EndMark(new StringReader(csv)))) {
      for (CsvRow read : reader) {
        String mark = String.valueOf(EndMark.MARK);
        List<String> cells = IntStream.range(0, read.cells()).mapToObj(read::text).toList();
        if (!read.endsWith(EndMark.MARK)) {
          rows.add(read.line() + ":" + cells);
        } else if (!cells.equals(List.of(mark))) {
          rows.add("open");
        }
      }
    } catch (CsvParseException e) {
      rows.add("text after a quote");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
