package dev.sheaf.image;

import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.sheet.BoxOverlay;
import dev.sheaf.image.internal.sheet.MaskOverlay;
import dev.sheaf.image.internal.sheet.Overlay;
import dev.sheaf.image.internal.sheet.PointOverlay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the companions of a photo have painted over it: masks, boxes over them, then points. */
final class Overlays {
  private final ImageField photo;
  private final List<CompanionField> companions;
  private final Batch batch;

  private Overlays(ImageField photo, List<CompanionField> companions, Batch batch) {
    this.photo = photo;
    this.companions = companions;
    this.batch = batch;
  }

  /**
   * @throws IllegalArgumentException if a companion is another photo's, or the batch has no tensor
   *     of its shape
   */
  static List<Overlay> of(ImageField photo, List<CompanionField> companions, Batch batch) {
    return new Overlays(photo, companions, batch).asList();
  }

  private List<Overlay> asList() {
    List<Overlay> masks = new ArrayList<>();
    List<Overlay> boxes = new ArrayList<>();
    List<Overlay> points = new ArrayList<>();
    for (CompanionField companion : companions) {
      if (!companion.photo().equals(photo.name())) {
        throw new IllegalArgumentException(
            "companions: '%s' belongs to '%s' (expected: to '%s')"
                .formatted(companion.name(), companion.photo(), photo.name()));
      }
      if (companion instanceof MaskField mask) {
        masks.add(new MaskOverlay(tensor(mask), mask.ignore()));
      } else if (companion instanceof BoxesField field) {
        boxes.add(boxes(field));
      } else if (companion instanceof KeypointsField field) {
        points.add(points(field));
      }
    }
    masks.addAll(boxes);
    masks.addAll(points);
    return List.copyOf(masks);
  }

  private Overlay boxes(BoxesField field) {
    return new BoxOverlay(
        tensor(field),
        classes(field),
        field.classNames(),
        field.format(),
        field.normalised() ? field.width() : 1,
        field.normalised() ? field.height() : 1);
  }

  private @Nullable Tensor classes(BoxesField boxes) {
    for (CompanionField companion : companions) {
      if (companion instanceof BoxClassesField classes && classes.boxes() == boxes) {
        return tensor(classes);
      }
    }
    return null;
  }

  private Overlay points(KeypointsField field) {
    return new PointOverlay(
        tensor(field),
        field.mirrored(),
        field.normalised() ? field.width() : 1,
        field.normalised() ? field.height() : 1);
  }

  private Tensor tensor(CompanionField field) {
    TensorSpec spec = field.spec();
    Tensor tensor = batch.tensor(spec.name());
    if (tensor.dtype() != spec.dtype()
        || !tensor.shape().equals(spec.shape().batched(batch.size()))) {
      throw new IllegalArgumentException(
          "companions: %s (expected: %s [n, ...] with %s each)"
              .formatted(tensor, spec.dtype(), spec.shape()));
    }
    return tensor;
  }
}
