package dev.sheaf.source.annotation;

import dev.sheaf.Box;
import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the lists of a COCO file together: what is in each photo, and what it is called. */
final class CocoPhotos {
  /** The label of a category that was not asked for. */
  private static final int OTHER = -1;

  private final CocoFile file;
  private final PhotoFolder folder;
  private final List<String> wanted;
  private final boolean ignoreOthers;
  private final int keypoints;
  private final Set<Long> unknown = new HashSet<>();
  private long leftOut;

  /**
   * @param wanted the names of the classes; empty for all that the file has
   * @param ignoreOthers whether others are left out, rather than a mistake
   * @param keypoints of a photo; 0 for none
   */
  CocoPhotos(
      CocoFile file, PhotoFolder folder, List<String> wanted, boolean ignoreOthers, int keypoints) {
    this.file = file;
    this.folder = folder;
    this.wanted = wanted;
    this.ignoreOthers = ignoreOthers;
    this.keypoints = keypoints;
  }

  /** What one photo has so far. */
  private static final class Photo {
    final Path path;
    final CocoFile.Image image;
    final List<Box> boxes = new ArrayList<>();
    float[] points = AnnotatedPhoto.NO_POINTS;
    @Nullable String pointsPlace;

    Photo(Path path, CocoFile.Image image) {
      this.path = path;
      this.image = image;
    }
  }

  Annotations collect(BoxLimit limit) {
    List<CocoFile.Category> categories = new ArrayList<>(file.categories);
    categories.sort(Comparator.comparingLong(CocoFile.Category::id));
    List<String> names =
        wanted.isEmpty() ? categories.stream().map(CocoFile.Category::name).toList() : wanted;
    Map<Long, Integer> labels = labels(categories);
    List<Photo> photos = new ArrayList<>();
    Map<Long, @Nullable Photo> byId = photos(photos);
    for (CocoFile.Thing thing : file.things) {
      if (!byId.containsKey(thing.image())) {
        file.problem(thing.place() + ".image_id", "no image has the id " + thing.image());
      }
      Integer label = labels.get(thing.category());
      if (label == null) {
        file.problem(thing.place() + ".category_id", "no category has the id " + thing.category());
      }
      Photo photo = byId.get(thing.image());
      if (photo != null && label != null) {
        add(thing, label, photo);
      }
    }
    photos.forEach(photo -> limit.look(file.at(photo.image.place()), photo.boxes.size()));
    return new Annotations(
        photos.stream()
            .map(photo -> new AnnotatedPhoto(photo.path, photo.boxes, photo.points))
            .toList(),
        names,
        leftOut);
  }

  private Map<Long, Integer> labels(List<CocoFile.Category> categories) {
    Map<Long, Integer> labels = new HashMap<>();
    Labels<Integer> classes = Labels.indices(wanted);
    List<String> known = new ArrayList<>();
    for (CocoFile.Category category : categories) {
      int label = wanted.isEmpty() ? known.size() : classes.find(category.name());
      if (labels.put(category.id(), label) != null) {
        file.problem(
            category.place() + ".id",
            "%d is there twice; give each its own".formatted(category.id()));
      }
      if (known.contains(category.name())) {
        file.problem(
            category.place() + ".name",
            "'%s' is there twice; give each category its own"
                .formatted(Printable.of(category.name())));
      }
      known.add(category.name());
    }
    for (String name : wanted) {
      // One that is mistyped would be left out without a word.
      if (ignoreOthers && !labels.containsValue(wanted.indexOf(name))) {
        file.problem(
            "categories",
            Problems.ended(
                "has no '%s'%s"
                    .formatted(Printable.of(name), Printable.of(DidYouMean.hint(name, known)))));
      }
    }
    return labels;
  }

  /** The photos by their ids; null for one that is not there. */
  private Map<Long, @Nullable Photo> photos(List<Photo> photos) {
    Map<Long, @Nullable Photo> byId = new HashMap<>();
    for (CocoFile.Image image : file.images) {
      Path path =
          folder.find(image.name(), what -> file.problem(image.place() + ".file_name", what));
      if (byId.containsKey(image.id())) {
        file.problem(
            image.place() + ".id", "%d is there twice; give each its own".formatted(image.id()));
      }
      Photo photo = path == null ? null : new Photo(path, image);
      byId.put(image.id(), photo);
      if (photo != null) {
        if (keypoints > 0) {
          photo.points = new float[3 * keypoints];
        }
        photos.add(photo);
      }
    }
    return byId;
  }

  /** Tells once of a category that things have and the classes have not. */
  private void tellUnknown(long id) {
    if (unknown.add(id)) {
      file.categories.stream()
          .filter(category -> category.id() == id)
          .forEach(
              category ->
                  file.problem(
                      category.place() + ".name",
                      Problems.ended(Labels.indices(wanted).unknown(category.name()))
                          + " Rename it, add it to the classes, or call ignoreOtherClasses(true)"));
    }
  }

  private void add(CocoFile.Thing thing, int label, Photo photo) {
    if (!thing.crowd() && label == OTHER && !ignoreOthers) {
      tellUnknown(thing.category());
      return;
    }
    if (thing.crowd() || label == OTHER) {
      leftOut++;
      return;
    }
    double[] box = thing.box();
    if (box[2] > 0 && box[3] > 0 && isOutside(box, photo.image)) {
      file.problem(
          thing.place() + ".bbox",
          "left %s, top %s lies outside of its photo of %d x %d pixels"
              .formatted(box[0], box[1], photo.image.width(), photo.image.height()));
    }
    if (box[2] > 0 && box[3] > 0) {
      photo.boxes.add(Box.xywh(box[0], box[1], box[2], box[3], label));
    } else {
      leftOut++;
    }
    float[] points = thing.points();
    if (keypoints == 0 || !isLabelled(points)) {
      return;
    }
    if (points.length != 3 * keypoints) {
      file.problem(
          thing.place() + ".keypoints",
          "has %d numbers; %d points have %d".formatted(points.length, keypoints, 3 * keypoints));
    } else if (photo.pointsPlace != null) {
      file.problem(
          thing.place() + ".keypoints",
          "the photo '%s' has points in %s already; cut out each thing, or leave one"
              .formatted(Printable.of(photo.path), photo.pointsPlace));
    } else {
      photo.points = Arrays.copyOf(points, points.length);
      photo.pointsPlace = thing.place();
    }
  }

  private static boolean isOutside(double[] box, CocoFile.Image image) {
    return image.width() > 0
        && image.height() > 0
        && (box[0] >= image.width()
            || box[1] >= image.height()
            || box[0] + box[2] <= 0
            || box[1] + box[3] <= 0);
  }

  /** Whether any point is: COCO has zeros for things whose points nobody marked. */
  private static boolean isLabelled(float[] points) {
    for (float number : points) {
      if (number != 0) {
        return true;
      }
    }
    return false;
  }
}
