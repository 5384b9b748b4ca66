package dev.sheaf.image;

import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.geometry.Views;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;

/**
 * A component that belongs to a photo of its record and moves with it, through the camera's turn,
 * the fit to the tensor's size and every augmentation. Its values are in the pixels of the upright
 * photo: as any viewer shows it, after its EXIF orientation; or as stored if the photo's field
 * passes over that ({@code exif = false}).
 *
 * <p>The photo of a sample is encoded before its companions.
 */
public abstract sealed class CompanionField extends Field
    permits MaskField, BoxesField, BoxClassesField, KeypointsField {
  private final String photo;
  private final int height;
  private final int width;

  CompanionField(TensorSpec spec, String photo, int height, int width) {
    super(spec);
    this.photo = photo;
    this.height = height;
    this.width = width;
  }

  /** The name of the photo's component. */
  public final String photo() {
    return photo;
  }

  /** Rows of the photo's tensor. */
  public final int height() {
    return height;
  }

  /** Columns of the photo's tensor. */
  public final int width() {
    return width;
  }

  /**
   * How the photo of the row's sample was drawn.
   *
   * @throws IllegalStateException if it was not, or in another size
   */
  final View view(Row row) {
    View view = Views.of(row.workspace()).get(photo);
    if (view.width() != width || view.height() != height) {
      throw new IllegalStateException(
          "field '%s': follows '%s' to %d x %d pixels, which was drawn to %d x %d"
              .formatted(name(), photo, width, height, view.width(), view.height()));
    }
    return view;
  }
}
