package dev.sheaf.source;

import dev.sheaf.Role;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.OneHotField;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A component of every type, and its table as the compiler writes it. */
public record Measurement(
    Path file,
    String link,
    URI page,
    String note,
    Species species,
    String kind,
    int grade,
    boolean sunny,
    byte small,
    short medium,
    int whole,
    long large,
    float ratio,
    double exact,
    char letter,
    float[] floats,
    double[] doubles,
    List<Float> list,
    int[] ints,
    long[] longs,
    Set<Species> beside,
    EnumSet<Species> near,
    int[] grades,
    LocalDate day,
    List<LocalDate> days) {

  static final Labels<Species> SPECIES = Labels.of(Species.class);
  static final Labels<String> KINDS = Labels.of(List.of("wild", "garden"));
  static final Labels<Integer> GRADES = Labels.indices(List.of("poor", "fair", "good"));

  private static final OneHotField KIND = OneHotField.of("kind", Role.TARGET, KINDS.names());
  private static final OneHotField GRADE = OneHotField.of("grade", Role.TARGET, GRADES.names());
  private static final MultiHotField BESIDE =
      MultiHotField.of("beside", Role.TARGET, SPECIES.names());

  public static final SampleTable<Measurement> TABLE =
      SampleTable.builder(
              "Measurement",
              Measurement::read,
              Measurement::visit,
              "file",
              "link",
              "page",
              "note",
              "species",
              "kind",
              "grade",
              "sunny",
              "small",
              "medium",
              "whole",
              "large",
              "ratio",
              "exact",
              "letter",
              "floats",
              "doubles",
              "list",
              "ints",
              "longs",
              "beside",
              "near",
              "grades",
              "day",
              "days")
          .build();

  private static Measurement read(TableRow row) {
    return new Measurement(
        row.getPath("file"),
        row.getPathText("link"),
        row.getPathUri("page"),
        row.getString("note"),
        row.getLabel("species", SPECIES),
        row.getLabel("kind", KINDS),
        row.getLabelIndex("grade", GRADES),
        row.getBoolean("sunny"),
        row.getByte("small"),
        row.getShort("medium"),
        row.getInt("whole"),
        row.getLong("large"),
        row.getFloat("ratio"),
        row.getDouble("exact"),
        row.getChar("letter"),
        row.getFloats("floats"),
        row.getDoubles("doubles"),
        row.getFloatList("list"),
        row.getInts("ints"),
        row.getLongs("longs"),
        row.getLabelSet("beside", SPECIES),
        row.getLabelSet("near", SPECIES),
        row.getLabelIndices("grades", GRADES),
        row.get("day", LocalDate::parse),
        row.getList("days", LocalDate::parse));
  }

  private static void visit(Measurement sample, RowVisitor row) {
    row.path("file", sample.file);
    row.path("link", sample.link);
    row.path("page", sample.page);
    row.value("note", sample.note);
    row.label("species", sample.species, SPECIES, BESIDE);
    row.label("kind", sample.kind, KINDS, KIND);
    row.label("grade", sample.grade, GRADES, GRADE);
    row.value("sunny", sample.sunny);
    row.value("small", sample.small);
    row.value("medium", sample.medium);
    row.value("whole", sample.whole);
    row.value("large", sample.large);
    row.value("ratio", sample.ratio);
    row.value("exact", sample.exact);
    row.value("letter", sample.letter);
    row.value("floats", sample.floats);
    row.value("doubles", sample.doubles);
    row.value("list", sample.list);
    row.value("ints", sample.ints);
    row.value("longs", sample.longs);
    row.labels("beside", sample.beside, SPECIES, BESIDE);
    row.labels("near", sample.near, SPECIES, BESIDE);
    row.labels("grades", sample.grades, GRADES, GRADE);
    row.value("day", sample.day);
    row.value("days", sample.days);
  }

  public static Measurement of(Path folder, String note) {
    return new Measurement(
        folder.resolve("a b/ü,1.png"),
        folder.resolve("link.png").toString(),
        folder.toAbsolutePath().resolve("page.png").toUri(),
        note,
        Species.ROSE,
        "garden",
        2,
        true,
        Byte.MIN_VALUE,
        Short.MAX_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE,
        0.1f,
        1e-300,
        'ß',
        new float[] {1.5f, -2, 1e30f},
        new double[] {0.1, Double.MIN_VALUE},
        List.of(3f, 0.25f),
        new int[] {Integer.MAX_VALUE, 0},
        new long[] {},
        Set.of(Species.TULIP, Species.DAISY),
        EnumSet.noneOf(Species.class),
        new int[] {2, 0},
        LocalDate.of(2024, 2, 29),
        List.of(LocalDate.of(1999, 12, 31)));
  }

  /** All components as text, arrays by their content. */
  public String content() {
    return String.join(
        "|",
        String.valueOf(
            List.of(
                file, link, page, note, species, kind, grade, sunny, small, medium, whole, large,
                ratio, exact, letter)),
        Arrays.toString(floats),
        Arrays.toString(doubles),
        list.toString(),
        Arrays.toString(ints),
        Arrays.toString(longs),
        EnumSet.copyOf(beside).toString(),
        near.toString(),
        Arrays.toString(grades),
        day.toString(),
        days.toString());
  }
}
