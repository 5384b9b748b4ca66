package dev.sheaf.source.annotation;

import dev.sheaf.Box;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.folder.DirectorySource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Photos with boxes from YOLO's text files: {@code labels/a/1.txt} beside {@code images/a/1.jpg},
 * with a line for each thing: the index of its class, the x and y of its middle, its width and its
 * height, all four as shares of the photo's size.
 *
 * <p>A line without width or height is left out and counted. A photo without such a file has no
 * things in it; that no photo has one is an error, and so is a file without its photo. {@code
 * classes.txt} is passed over. Photos come in the order of their paths. Either everything is right,
 * or one {@link SourceException} says all that is wrong, each with its file and line. Immutable.
 */
public final class YoloSource {
  /** What rounding to a few digits may add to a share. */
  private static final double ROUNDING = 1e-4;

  private final Path images;
  private final Path labels;
  private final List<String> classes;
  private final int most;

  private YoloSource(Builder builder) {
    images = builder.images;
    labels = builder.labels;
    classes = builder.classes;
    most = builder.most;
  }

  /**
   * A source with the folders {@code images} and {@code labels} below one root.
   *
   * @param classes the names of the classes in order of their index
   */
  public static Builder builder(Path root, List<String> classes) {
    return new Builder(root.resolve("images"), root.resolve("labels"), classes);
  }

  /**
   * Reads the files of the labels and looks for the photos.
   *
   * @throws SourceException with everything that is wrong
   */
  public Annotations read() {
    PhotoFolder.check(images, "the photos");
    PhotoFolder.check(labels, "the labels");
    List<Path> photos =
        DirectorySource.<Path>unlabelled(images, file -> file)
            .extensions(DirectorySource.PICTURES)
            .read();
    Problems problems = new Problems();
    Set<Path> read = new HashSet<>();
    List<AnnotatedPhoto> annotated = new ArrayList<>();
    BoxLimit limit = new BoxLimit(most);
    long leftOut = 0;
    for (Path photo : photos) {
      Path file = labels.resolve(unended(images.relativize(photo)) + ".txt");
      boolean there = Files.exists(file);
      if (there) {
        read.add(file);
      }
      List<Box> all = there ? boxes(file, problems) : List.of();
      List<Box> boxes = all.stream().filter(box -> box.width() > 0 && box.height() > 0).toList();
      leftOut += all.size() - boxes.size();
      limit.look(Printable.of(file), boxes.size());
      annotated.add(new AnnotatedPhoto(photo, boxes, AnnotatedPhoto.NO_POINTS));
    }
    if (read.isEmpty()) {
      problems.at(
          labels,
          "none of the photos in %s has a file with labels here. Give the folders that belong"
              + " together",
          images);
    }
    findStrays(read, problems);
    limit.tell(problems);
    problems.throwIfAny(Printable.of(labels), "nothing was read");
    return new Annotations(annotated, classes, leftOut);
  }

  private static String unended(Path file) {
    String name = file.toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void findStrays(Set<Path> read, Problems problems) {
    for (Path file : DirectorySource.<Path>unlabelled(labels, path -> path).read()) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt") && !name.equals("classes.txt") && !read.contains(file)) {
        problems.at(
            file, "there is no photo of this name in %s. Remove one or add the other", images);
      }
    }
  }

  private List<Box> boxes(Path file, Problems problems) {
    List<Box> boxes = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      problems.at(file, "is not UTF-8");
      return boxes;
    } catch (IOException e) {
      problems.at(file, "%s", FileErrors.reason(e));
      return boxes;
    }
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      if (!line.isEmpty()) {
        String place = Printable.of(file) + ":" + (index + 1) + ": ";
        String problem = read(line, boxes);
        if (!problem.isEmpty()) {
          problems.add(() -> place + problem);
        }
      }
    }
    return boxes;
  }

  /** Adds the box of a line, or says what is wrong with it. */
  private String read(String line, List<Box> boxes) {
    String[] words = line.split("\\s+");
    if (words.length != 5) {
      return Problems.format(
          "%d %s; a box has five: class, x, y, width, height",
          words.length, words.length == 1 ? "number" : "numbers");
    }
    double[] numbers = new double[5];
    for (int at = 0; at < 5; at++) {
      numbers[at] = Numerals.of(words[at]);
      if (Double.isNaN(numbers[at])) {
        return "'%s' is not a number".formatted(Printable.of(words[at]));
      }
      if (at > 0 && (numbers[at] < -ROUNDING || numbers[at] > 1 + ROUNDING)) {
        return "'%s' is not a share from 0 to 1; divide pixels by the photo's width or height"
            .formatted(Printable.of(words[at]));
      }
    }
    int label = (int) numbers[0];
    if (label != numbers[0] || label < 0 || label >= classes.size()) {
      return Problems.format(
          "'%s' is not the index of one of %,d classes, 0 to %,d",
          Printable.of(words[0]), classes.size(), classes.size() - 1);
    }
    boxes.add(
        Box.cxcywh(
                share(numbers[1]),
                share(numbers[2]),
                Math.max(0, numbers[3]),
                Math.max(0, numbers[4]),
                label)
            .asNormalised());
    return "";
  }

  /** Without what rounding added: else a narrow box at the edge would lie outside of the photo. */
  private static double share(double number) {
    return Math.min(Math.max(number, 0), 1);
  }

  /** The settings of a source. Used by one thread. */
  public static final class Builder {
    private Path images;
    private Path labels;
    private final List<String> classes;
    private int most = Integer.MAX_VALUE;

    private Builder(Path images, Path labels, List<String> classes) {
      this.images = images;
      this.labels = labels;
      this.classes = List.copyOf(classes);
    }

    /** The folder of the photos, if it is not {@code images} below the root. */
    public Builder images(Path folder) {
      images = folder;
      return this;
    }

    /** The folder of the labels, if it is not {@code labels} below the root. */
    public Builder labels(Path folder) {
      labels = folder;
      return this;
    }

    /**
     * The most boxes that a photo may have; one with more is a mistake that is named. By default
     * any number.
     */
    public Builder most(int most) {
      this.most = BoxLimit.checked(most);
      return this;
    }

    public YoloSource build() {
      return new YoloSource(this);
    }

    /** As {@link YoloSource#read}. */
    public Annotations read() {
      return build().read();
    }
  }
}
