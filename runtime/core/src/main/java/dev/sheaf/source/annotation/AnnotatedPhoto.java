package dev.sheaf.source.annotation;

import dev.sheaf.Box;
import java.nio.file.Path;
import java.util.List;

/**
 * What an annotation file says of one photo.
 *
 * @param photo its file, which is there
 * @param boxes the things in it; none is fine
 * @param keypoints x, y, visible of each point, as COCO has them; empty where none were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // what a component with keypoints is
public record AnnotatedPhoto(Path photo, List<Box> boxes, float[] keypoints) {
  static final float[] NO_POINTS = {};

  public AnnotatedPhoto {
    boxes = List.copyOf(boxes);
  }
}
