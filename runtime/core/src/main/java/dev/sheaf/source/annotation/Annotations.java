package dev.sheaf.source.annotation;

import java.util.List;
import java.util.function.Function;

/**
 * All that annotation files say.
 *
 * @param photos in the order of the source
 * @param classes the names of the classes in order of their index, the {@code label} of a box
 * @param leftOut how many things were passed over: crowds, difficult ones, boxes without width or
 *     height, those of other classes where that was asked for
 */
public record Annotations(List<AnnotatedPhoto> photos, List<String> classes, long leftOut) {
  public Annotations {
    photos = List.copyOf(photos);
    classes = List.copyOf(classes);
  }

  /** A sample of each photo. */
  public <R> List<R> map(Function<AnnotatedPhoto, R> make) {
    return photos.stream().<R>map(make).toList();
  }
}
