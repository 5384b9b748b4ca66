package visits;

import dev.sheaf.processor.Expect;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

public final class Run {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Visit> visits =
        List.of(
            new Visit(
                LocalDate.of(2024, 2, 29),
                LocalTime.of(9, 5),
                List.of(new BigDecimal("1.50"), new BigDecimal("2")),
                Season.WINTER,
                Season.WINTER,
                3),
            new Visit(
                LocalDate.of(1999, 12, 31),
                LocalTime.of(23, 59),
                List.of(),
                Season.SUMMER,
                Season.SUMMER,
                0));
    Path table = folder.resolve("visits.csv");
    VisitSamples.table().writeCsv(visits, table);
    Expect.that(Files.readAllLines(table))
        .equalTo(
            List.of(
                "day,time,prices,season,season of year,guests",
                "2024-02-29,9.05,1.50;2,WINTER,cold season,3",
                "1999-12-31,23.59,,SUMMER,SUMMER,0"));
    Expect.that(VisitSamples.table().readCsv(table)).equalTo(visits);
    Path lines = folder.resolve("visits.jsonl");
    VisitSamples.table().writeJsonLines(visits, lines);
    Expect.that(VisitSamples.table().readJsonLines(lines)).equalTo(visits);

    Files.writeString(
        table,
        """
        guests,season of year,season,prices,time,day
        3,hiver,WINTER,1.50;two,9:05,29.02.2024
        """);
    try {
      VisitSamples.table().readCsv(table);
      throw new AssertionError("was read");
    } catch (SourceException e) {
      Expect.that(e.getMessage().lines().skip(1).map(line -> line.replaceAll(".*csv", "")).toList())
          .equalTo(
              List.of(
                  ":2: column 'day': '29.02.2024' cannot be read: Text '29.02.2024' could not be"
                      + " parsed at index 0",
                  ":2: column 'time': '9:05' cannot be read: Text '9:05' could not be parsed at"
                      + " index 1",
                  ":2: column 'prices': 'two' cannot be read: Character t is neither a decimal"
                      + " digit number, decimal point, nor \"e\" notation exponential mark."));
    }
  }
}
