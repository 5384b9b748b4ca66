package dev.sheaf.image;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.image.internal.sheet.Overlay;
import dev.sheaf.image.internal.sheet.SheetDrawing;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of a batch as the model sees them, with a label under each: a look before
 * training that finds what no check finds, such as cropped heads or labels beside their pictures.
 * Scale, mean and std are undone. Immutable.
 */
public final class ContactSheet {
  /** Targets with more numbers than this make no caption. */
  private static final int NUMBERS = 4;

  private final ImageField field;
  private final Captions captions;
  private final List<Overlay> overlays;

  private ContactSheet(ImageField field, Captions captions, List<Overlay> overlays) {
    this.field = field;
    this.captions = captions;
    this.overlays = overlays;
  }

  /**
   * Writes a PNG file with one component's pictures of a batch and, under each, what its other
   * tensors say: the names of its classes, and targets of up to four numbers. What belongs to the
   * pictures is painted over them, as {@link #over} says.
   *
   * @param pictures the component
   * @param schema what the batch's tensors mean
   * @param png the file, which is replaced at once when it is whole
   * @param companions of the component; none for the pictures alone
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(
      ImageField pictures, Schema schema, Batch batch, Path png, CompanionField... companions) {
    ContactSheet sheet = of(pictures).over(batch, companions);
    Set<String> painted =
        Stream.of(companions).map(CompanionField::name).collect(Collectors.toSet());
    for (TensorSpec spec : schema.tensors()) {
      if (painted.contains(spec.name())) {
        continue;
      }
      if (isLabel(spec)) {
        sheet = sheet.classes(batch.tensor(spec.name()), spec.classes());
      } else if (spec.role() == Role.TARGET && spec.shape().elements() <= NUMBERS) {
        sheet = sheet.numbers(batch.tensor(spec.name()));
      }
    }
    sheet.write(batch.tensor(pictures.name()), png);
  }

  /**
   * Writes a PNG file with one sample as it is in each epoch, with the number of the epoch under
   * it.
   *
   * @param pictures the component
   * @param epochs the sample in the first epochs, as {@code SampleSequence.draws} gives it
   * @param png the file, which is replaced at once when it is whole
   * @param companions of the component, painted over it; none for the pictures alone
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void writeEpochs(
      ImageField pictures, Batch epochs, Path png, CompanionField... companions) {
    List<String> labels =
        IntStream.range(0, epochs.size()).mapToObj(epoch -> "epoch " + epoch).toList();
    of(pictures).over(epochs, companions).write(epochs.tensor(pictures.name()), labels, png);
  }

  /** Whether it says the classes of the whole picture, not those of things in it. */
  private static boolean isLabel(TensorSpec spec) {
    return !spec.classes().isEmpty() && (spec.dtype() != DType.INT64 || spec.shape().rank() == 0);
  }

  /** A sheet for tensors of this field. */
  public static ContactSheet of(ImageField field) {
    return new ContactSheet(field, Captions.NONE, List.of());
  }

  /**
   * This sheet with what belongs to the pictures painted over them, and a line that says which
   * colour is which class: masks as veils, with class 0, the background, left as it is and what is
   * to be ignored hatched; boxes as outlines with the name or the number of their class; keypoints
   * as discs with their index, rings where something hides them, and the two points of a pair in
   * two colours.
   *
   * @param batch which the tensors are read from
   * @param companions of the pictures' component; the classes of boxes are written on the boxes
   *     where both are given
   * @throws IllegalArgumentException if a companion belongs to another component, or its tensor is
   *     not in the batch
   */
  public ContactSheet over(Batch batch, CompanionField... companions) {
    return new ContactSheet(field, captions, Overlays.of(field, List.of(companions), batch));
  }

  /**
   * This sheet with the names of classes under the pictures, as they are in the batch.
   *
   * @param classes one-hot or multi-hot float32 [n, classes], or class indices int64 [n]
   * @param names of the classes, in order
   */
  public ContactSheet classes(Tensor classes, List<String> names) {
    return new ContactSheet(field, captions.classes(classes, names), overlays);
  }

  /** This sheet with the numbers of a tensor [n, ...] under the pictures, behind its name. */
  public ContactSheet numbers(Tensor numbers) {
    return new ContactSheet(field, captions.numbers(numbers), overlays);
  }

  /**
   * Writes a PNG file with what {@link #classes} and {@link #numbers} say of each picture, or with
   * the pictures' places in the batch.
   *
   * @param pictures a tensor of the field: float32 or uint8 [n, ...]
   * @param png the file, which is replaced at once when it is whole
   * @throws IllegalArgumentException if a tensor is not one of the field, or another does not have
   *     n rows
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Tensor pictures, Path png) {
    write(pictures, captions.of(pictures.shape().dimension(0)), png);
  }

  /**
   * Writes a PNG file.
   *
   * @param pictures a tensor of the field: float32 or uint8 [n, ...]
   * @param labels a label for each picture, n of them; control characters are shown as blanks
   * @param png the file, which is replaced at once when it is whole
   * @throws IllegalArgumentException if the tensor is not one of the field, or there are not n
   *     labels
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Tensor pictures, List<String> labels, Path png) {
    BufferedImage sheet = draw(pictures, labels);
    Path target = png.toAbsolutePath();
    try {
      AtomicFile.createFolderOf(target);
      AtomicFile.write(target, out -> ImageIO.write(sheet, "png", out));
    } catch (IOException e) {
      throw FileErrors.unchecked(
          "the contact sheet " + Printable.of(target) + " cannot be written", e);
    }
  }

  BufferedImage draw(Tensor pictures, List<String> labels) {
    int count = pictures.shape().dimension(0);
    if (!pictures.shape().equals(field.spec().shape().batched(count))
        || pictures.dtype() != field.spec().dtype()) {
      throw new IllegalArgumentException(
          "pictures: %s (expected: %s [n, ...] with %s each)"
              .formatted(pictures, field.spec().dtype(), field.spec().shape()));
    }
    if (labels.size() != count) {
      throw new IllegalArgumentException(
          "labels: %d (expected: %d, one for each picture)".formatted(labels.size(), count));
    }
    Target target = field.target();
    return new SheetDrawing(target.width(), target.height(), overlays)
        .draw(pictures + ", as the model sees it", index -> picture(pictures, index), labels);
  }

  private BufferedImage picture(Tensor pictures, int index) {
    Target target = field.target();
    int plane = target.width() * target.height();
    BufferedImage picture =
        new BufferedImage(target.width(), target.height(), BufferedImage.TYPE_INT_RGB);
    ByteBuffer bytes = pictures.bytes();
    boolean floats = pictures.dtype() == DType.FLOAT32;
    for (int i = 0; i < plane; i++) {
      int rgb = 0;
      for (int shown = 0; shown < 3; shown++) {
        int channel = target.channels() == 1 ? 0 : shown;
        int element = target.planes() ? channel * plane + i : i * target.channels() + channel;
        element += index * target.bytes();
        int value =
            floats
                ? field.normaliser().pixel(bytes.getFloat(element * Float.BYTES), channel)
                : bytes.get(element) & 0xFF;
        rgb = rgb << 8 | value;
      }
      picture.setRGB(i % target.width(), i / target.width(), rgb);
    }
    return picture;
  }
}
