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
 * Builder#classes} that were named. Left out and counted are crowds ({@code iscrowd}), which are
 * regions and not things, and boxes without width or height, of which COCO's own files have some.
 *
 * <p>The file is read as a stream. Either everything in it is right, or one {@link SourceException}
 * says all that is wrong, each with its place in the file. Immutable.
 */
public final class CocoSource {
  private final Path json;
  private final Path images;
  private final List<String> classes;
  private final boolean ignoreOthers;
  private final int most;
  private final int keypoints;

  private CocoSource(Builder builder) {
    json = builder.json;
    images = builder.images;
    classes = builder.classes;
    ignoreOthers = builder.ignoreOthers;
    most = builder.most;
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
    CocoPhotos photos = new CocoPhotos(file, folder, classes, ignoreOthers, keypoints);
    BoxLimit limit = new BoxLimit(most);
    Annotations annotations = photos.collect(limit);
    limit.tell(problems);
    problems.throwIfAny(Printable.of(json), "nothing was read");
    return annotations;
  }

  /** The settings of a source. Used by one thread. */
  public static final class Builder {
    private final Path json;
    private final Path images;
    private List<String> classes = List.of();
    private boolean ignoreOthers;
    private int most = Integer.MAX_VALUE;
    private int keypoints;

    private Builder(Path json, Path images) {
      this.json = json;
      this.images = images;
    }

    /**
     * The names of the classes in order of their index, the label of a box. A category that things
     * have and that is not among them is a mistake. None, the default, stands for all categories of
     * the file.
     */
    public Builder classes(List<String> names) {
      classes = List.copyOf(names);
      return this;
    }

    /** As {@link #classes(List)}. */
    public Builder classes(String... names) {
      return classes(List.of(names));
    }

    /**
     * Whether things of other categories than {@link #classes} are left out and counted; false by
     * default. Then the file must have a category for each class.
     */
    public Builder ignoreOtherClasses(boolean ignore) {
      ignoreOthers = ignore;
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
