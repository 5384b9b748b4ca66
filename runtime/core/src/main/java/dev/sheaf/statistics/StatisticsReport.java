package dev.sheaf.statistics;

import dev.sheaf.internal.AtomicFile;
import dev.sheaf.source.check.CheckReport.FileComponent;
import dev.sheaf.source.check.CheckReport.Spread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of samples. Lists are in the order of the record's components, maps in that of
 * the classes. Printed, it gives the attributes of the annotations to paste.
 *
 * @param name the record's name
 * @param samples how many samples were given
 * @param badSamples how many of these could not be encoded and were left out
 * @param photos the pixels of each component that is a photo
 * @param numbers each scalar, and each place of a vector
 * @param classes how many samples have each class, by component and class; classes without a sample
 *     have 0
 * @param files the sizes of the files of each component that is decoded
 */
public record StatisticsReport(
    String name,
    int samples,
    int badSamples,
    List<Photos> photos,
    List<Numbers> numbers,
    Map<String, Map<String, Long>> classes,
    List<FileSizes> files) {

  /**
   * The pixels of a photo as the model gets them before they are normalised: scaled to 0 to 1,
   * resized, fitted and converted as the record says. Over all pixels of all samples.
   *
   * @param name the component's name
   * @param height rows of the resized photo
   * @param width columns of the resized photo
   * @param mean of each channel, 0 to 1
   * @param std of each channel, 0 to 1: the root of the mean squared distance from the mean, as
   *     numpy's {@code std}
   */
  public record Photos(String name, int height, int width, List<Double> mean, List<Double> std) {}

  /**
   * A number as the record has it, before it is scaled, to the precision of a float32.
   *
   * @param name the component's name, of a vector with the place: {@code spectrum[3]}
   * @param scalar whether it is a scalar, whose annotation takes mean and standard deviation
   * @param std the root of the mean squared distance from the mean, as numpy's {@code std}
   * @param coarse whether the tensor's float32 numbers lie too far apart at this size to tell the
   *     standard deviation, as those of a time in seconds since 1970: with a mean near it in the
   *     annotation they do not
   */
  public record Numbers(
      String name,
      boolean scalar,
      double mean,
      double std,
      double least,
      double most,
      boolean coarse) {}

  /**
   * The sizes of the files of a component as stored. One that several samples name is counted once.
   *
   * @param name what the component is called in tables
   * @param files how many readable files there are
   * @param width columns of pixels
   * @param height rows of pixels
   */
  public record FileSizes(String name, int files, Spread width, Spread height) {}

  /** For people, with the attributes to paste. */
  public String text() {
    return new StatisticsText(this).toString();
  }

  /** As {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  /** For programs: everything, as one JSON object. */
  public String json() {
    return StatisticsJson.of(this);
  }

  /** Writes {@link #json} to a file, which is there as a whole or not at all. */
  public void writeJson(Path file) throws IOException {
    AtomicFile.write(file, StandardCharsets.UTF_8, out -> out.write(json()));
  }

  /** Collects what was measured. */
  static final class Builder {
    private final String name;
    private final int samples;
    private final int badSamples;
    private final List<Photos> photos = new ArrayList<>();
    private final List<Numbers> numbers = new ArrayList<>();
    private final Map<String, Map<String, Long>> classes = new LinkedHashMap<>();
    private final List<FileSizes> files = new ArrayList<>();

    Builder(String name, int samples, int badSamples) {
      this.name = name;
      this.samples = samples;
      this.badSamples = badSamples;
    }

    boolean hasPhotos() {
      return !photos.isEmpty();
    }

    void add(Photos measured) {
      photos.add(measured);
    }

    void add(Numbers measured) {
      numbers.add(measured);
    }

    void classes(String component, Map<String, Long> counts) {
      classes.put(component, Collections.unmodifiableMap(counts));
    }

    void files(FileComponent found) {
      int readable = found.files() - found.bad().size();
      files.add(new FileSizes(found.name(), readable, found.width(), found.height()));
    }

    StatisticsReport build() {
      return new StatisticsReport(
          name,
          samples,
          badSamples,
          List.copyOf(photos),
          List.copyOf(numbers),
          Collections.unmodifiableMap(classes),
          List.copyOf(files));
    }
  }
}
