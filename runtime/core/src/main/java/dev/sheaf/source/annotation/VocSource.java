package dev.sheaf.source.annotation;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.folder.DirectorySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Photos with boxes from Pascal VOC's XML files, one a photo, which {@code filename} names.
 *
 * <p>{@code xmin}, {@code ymin}, {@code xmax} and {@code ymax} count pixels from 1 and include the
 * last one, so that 1 to 500 is all of a photo 500 pixels wide. They become 0 to 500, edges in
 * continuous coordinates, as in Detectron2: 1 is taken from the first two. Things marked {@code
 * difficult} are left out and counted, as in VOC's own evaluation, unless they are asked for. The
 * boxes of parts (heads, hands) are passed over. A box that lies wholly outside of the photo, by
 * the {@code size} that the file says, is a mistake.
 *
 * <p>Photos come in the order of the XML files' paths. Either everything is right, or one {@link
 * SourceException} says all that is wrong, each with its file and line. Immutable.
 */
public final class VocSource {
  private final Path annotations;
  private final Path images;
  private final Labels<Integer> classes;
  private final boolean difficult;
  private final int most;

  private VocSource(Builder builder) {
    annotations = builder.annotations;
    images = builder.images;
    classes = builder.classes;
    difficult = builder.difficult;
    most = builder.most;
  }

  /**
   * Settings for a source.
   *
   * @param annotations the directory of the XML files, at any depth
   * @param images the directory of the photos, VOC's {@code JPEGImages}
   * @param classes the names of the classes in order of their index
   */
  public static Builder builder(Path annotations, Path images, List<String> classes) {
    return new Builder(annotations, images, classes);
  }

  /**
   * Reads the files and looks for the photos.
   *
   * @throws SourceException with everything that is wrong
   */
  public Annotations read() {
    PhotoFolder folder = new PhotoFolder(images);
    PhotoFolder.check(annotations, "the XML files");
    List<Path> files =
        DirectorySource.<Path>unlabelled(annotations, file -> file)
            .extensions(Set.of("xml"))
            .read();
    Problems problems = new Problems();
    List<AnnotatedPhoto> photos = new ArrayList<>();
    BoxLimit limit = new BoxLimit(most);
    VocFile reader = new VocFile(folder, classes, difficult, problems);
    for (Path file : files) {
      AnnotatedPhoto photo = reader.read(file);
      if (photo != null) {
        photos.add(photo);
        limit.look(Printable.of(file), photo.boxes().size());
      }
    }
    limit.tell(problems);
    if (files.isEmpty()) {
      problems.at(annotations, "there is no XML file in it. Give the folder of the annotations");
    }
    problems.throwIfAny(Printable.of(annotations), "nothing was read");
    return new Annotations(photos, classes.names(), reader.leftOut());
  }

  /** The settings of a source. Used by one thread. */
  public static final class Builder {
    private final Path annotations;
    private final Path images;
    private final Labels<Integer> classes;
    private boolean difficult;
    private int most = Integer.MAX_VALUE;

    private Builder(Path annotations, Path images, List<String> classes) {
      this.annotations = annotations;
      this.images = images;
      this.classes = Labels.indices(classes);
    }

    /** Whether things marked {@code difficult} are taken too; false by default. */
    public Builder difficult(boolean difficult) {
      this.difficult = difficult;
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

    public VocSource build() {
      return new VocSource(this);
    }

    /** As {@link VocSource#read}. */
    public Annotations read() {
      return build().read();
    }
  }
}
