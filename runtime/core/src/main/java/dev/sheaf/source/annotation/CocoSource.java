package dev.sheaf.source.annotation;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import java.nio.file.Path;
import java.util.List;

/**
 * Photos with boxes and keypoints from a COCO file: the JSON of {@code instances_*.json} and {@code
 * person_keypoints_*.json}, as <a href="https://cocodataset.org/#format-data">its format</a> says.
 *
 * <p>Photos come in the order of {@code images}, those without a thing too. A box is {@code bbox}:
 * left, top, width and height in pixels. Its label is the place of its category among all in the
 * order of their ids, so that the gaps in COCO's own 80 of 90 ids close; or among the {@link
 * Builder#classes} that were named. Crowds ({@code iscrowd}), which are regions and not things, are
 * left out and counted.
 *
 * <p>The file is read as a stream. Either everything in it is right, or one {@link SourceException}
 * says all that is wrong, each with its place in the file. Immutable.
 */
public final class CocoSource {
  private final Path json;
  private final Path images;
  private final List<String> classes;
  private final int keypoints;

  private CocoSource(Builder builder) {
    json = builder.json;
    images = builder.images;
    classes = builder.classes;
    keypoints = builder.keypoints;
  }

  /**
   * Settings for a source.
   *
   * @param json the annotations
   * @param images the directory below which {@code file_name} is a photo
   */
  public static Builder builder(Path json, Path images) {
    return new Builder(json, images);
  }

  /**
   * Reads the file and looks for the photos.
   *
   * @throws SourceException with everything that is wrong
   */
  public Annotations read() {
    PhotoFolder folder = new PhotoFolder(images);
    Problems problems = new Problems();
    CocoFile file = new CocoFile(json, problems);
    file.read();
    CocoPhotos photos = new CocoPhotos(file, folder, classes, keypoints);
    Annotations annotations = photos.collect();
    problems.throwIfAny(Printable.of(json), "nothing was read");
    return annotations;
  }

  /** The settings of a source. Used by one thread. */
  public static final class Builder {
    private final Path json;
    private final Path images;
    private List<String> classes = List.of();
    private int keypoints;

    private Builder(Path json, Path images) {
      this.json = json;
      this.images = images;
    }

    /**
     * Only things of these categories are taken, with their place here as the label; the others are
     * counted. By default all are.
     */
    public Builder classes(String... names) {
      classes = List.of(names);
      return this;
    }

    /**
     * Reads {@code keypoints} too, so many points a photo: those of the one thing in it that has
     * any labelled. A photo with two such things is an error, one with none has zeros. By default
     * keypoints are passed over.
     */
    public Builder keypoints(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("keypoints: %d (expected: > 0)".formatted(count));
      }
      keypoints = count;
      return this;
    }

    public CocoSource build() {
      return new CocoSource(this);
    }

    /** As {@link CocoSource#read}. */
    public Annotations read() {
      return build().read();
    }
  }
}
