package dev.sheaf.source;

import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
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

  public static final SampleTable<Measurement> TABLE =
      SampleTable.of(
          "Measurement",
          List.of(
              "file", "link", "page", "note", "species", "kind", "grade", "sunny", "small",
              "medium", "whole", "large", "ratio", "exact", "letter", "floats", "doubles", "list",
              "ints", "longs", "beside", "near", "grades", "day", "days"),
          Measurement::read,
          Measurement::write);

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

  private static void write(Measurement sample, RowWriter row) {
    row.putPath("file", sample.file);
    row.putPath("link", sample.link);
    row.putPath("page", sample.page);
    row.put("note", sample.note);
    row.putLabel("species", sample.species, SPECIES);
    row.putLabel("kind", sample.kind, KINDS);
    row.putLabel("grade", sample.grade, GRADES);
    row.put("sunny", sample.sunny);
    row.put("small", sample.small);
    row.put("medium", sample.medium);
    row.put("whole", sample.whole);
    row.put("large", sample.large);
    row.put("ratio", sample.ratio);
    row.put("exact", sample.exact);
    row.put("letter", sample.letter);
    row.put("floats", sample.floats);
    row.put("doubles", sample.doubles);
    row.put("list", sample.list);
    row.put("ints", sample.ints);
    row.put("longs", sample.longs);
    row.putLabels("beside", sample.beside, SPECIES);
    row.putLabels("near", sample.near, SPECIES);
    row.putLabels("grades", sample.grades, GRADES);
    row.put("day", sample.day);
    row.put("days", sample.days);
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
