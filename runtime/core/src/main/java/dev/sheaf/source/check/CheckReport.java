package dev.sheaf.source.check;

import dev.sheaf.internal.AtomicFile;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import dev.sheaf.spi.FileInspection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a check of samples found. Lists are in the order of the samples, maps in the order of the
 * classes or of the largest count.
 *
 * @param name the record's name
 * @param samples how many samples there are
 * @param components what was found for each component that is decoded, a file or bytes
 * @param classes how many samples each class has, by component and class; classes without a sample
 *     have 0
 * @param failOnSuspicious whether a suspicious file counts as a bad one does
 * @param headersOnly whether no more than the beginning of each file was looked at
 */
public record CheckReport(
    String name,
    int samples,
    List<FileComponent> components,
    Map<String, Map<String, Integer>> classes,
    boolean failOnSuspicious,
    boolean headersOnly) {

  /**
   * The files of one component, wherever their bytes are. One that several samples name, or hold,
   * is looked at and counted once.
   *
   * @param name the component's name
   * @param files how many files there are
   * @param bad those that cannot be trained on
   * @param badSamples how many samples have one of these
   * @param suspicious those that can be trained on, and should be looked at first
   * @param formats how many good files there are of each format
   * @param modes how many good files there are with each kind of colours, as stored
   * @param mode what colours they are all converted to; empty where nothing is converted
   * @param orientations how many good files have each EXIF orientation; 2 to 8 are turned or
   *     mirrored
   * @param width columns as stored
   * @param height rows as stored
   * @param bytes sizes of the good files
   * @param duplicates good files that are the same byte by byte
   */
  public record FileComponent(
      String name,
      int files,
      List<FileInspection> bad,
      int badSamples,
      List<FileInspection> suspicious,
      Map<String, Integer> formats,
      Map<String, Integer> modes,
      String mode,
      Map<Integer, Integer> orientations,
      Spread width,
      Spread height,
      Spread bytes,
      List<Duplicate> duplicates) {

    /** How many good files have other colours than the tensor. */
    public int converted() {
      return modes.entrySet().stream()
          .filter(entry -> !mode.isEmpty() && !entry.getKey().equals(mode))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    /** How many good files are turned or mirrored by their EXIF orientation. */
    public int turned() {
      return orientations.entrySet().stream()
          .filter(entry -> entry.getKey() != 1)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  /**
   * The smallest, the middle, the largest, and the sum of some numbers; all 0 where there are none.
   */
  public record Spread(long least, long median, long most, long sum) {
    static Spread of(long[] numbers) {
      if (numbers.length == 0) {
        return new Spread(0, 0, 0, 0);
      }
      long[] sorted = numbers.clone();
      Arrays.sort(sorted);
      return new Spread(
          sorted[0],
          sorted[(sorted.length - 1) / 2],
          sorted[sorted.length - 1],
          LongStream.of(sorted).sum());
    }
  }

  /**
   * Photos that are the same byte by byte.
   *
   * @param photos two or more
   * @param labels the different classes that their samples have, where these contradict each other;
   *     otherwise empty
   */
  public record Duplicate(List<PhotoSource> photos, List<String> labels) {}

  /**
   * Whether every file can be trained on, and none is suspicious where {@link
   * SampleCheck.Builder#failOnSuspicious} asks for that.
   */
  public boolean ok() {
    return components.stream().allMatch(component -> failing(component).isEmpty());
  }

  private List<FileInspection> failing(FileComponent component) {
    return failOnSuspicious
        ? Stream.concat(component.bad().stream(), component.suspicious().stream()).toList()
        : component.bad();
  }

  /** What a command that checks is to end with: 0 if {@link #ok}, otherwise 1. */
  public int exitCode() {
    return ok() ? 0 : 1;
  }

  /** For people: a few lines for each component, long lists cut after a hundred. */
  public String text() {
    return new CheckText(this).toString();
  }

  /** For programs: everything, as one JSON object. */
  public String json() {
    return CheckJson.of(this);
  }

  /** Writes {@link #json} to a file, which is there as a whole or not at all. */
  public void writeJson(Path file) throws IOException {
    AtomicFile.write(file, StandardCharsets.UTF_8, out -> out.write(json()));
  }

  /**
   * Nothing if {@link #ok}.
   *
   * @throws SourceException otherwise, with the files
   */
  public void throwIfBad() {
    Problems problems = new Problems();
    for (FileComponent component : components) {
      for (FileInspection file : failing(component)) {
        problems.add(() -> "field '%s': %s".formatted(component.name(), CheckText.line(file)));
      }
    }
    problems.throwIfAny(name, "these files cannot be trained on");
  }

  @Override
  public String toString() {
    return text();
  }
}
