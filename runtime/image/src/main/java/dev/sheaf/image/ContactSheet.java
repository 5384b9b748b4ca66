package dev.sheaf.image;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of a batch as the model sees them, with a label under each: a look before
 * training that finds what no check finds, such as cropped heads or labels beside their pictures.
 * Scale, mean and std are undone. Immutable.
 */
public final class ContactSheet {
  private static final int GAP = 12;
  private static final int LABEL = 22;
  private static final int TITLE = 44;

  /**
   * Smaller pictures are enlarged by a whole number to about this side, larger ones shrunk to it.
   */
  private static final int SIDE = 144;

  /** Targets with more numbers than this make no caption. */
  private static final int NUMBERS = 4;

  private static final Color PAPER = new Color(0xFAFAF7);
  private static final Color INK = new Color(0x222222);
  private static final Color FAINT = new Color(0xD8D8D2);

  private final ImageField field;
  private final Captions captions;

  private ContactSheet(ImageField field, Captions captions) {
    this.field = field;
    this.captions = captions;
  }

  /**
   * Writes a PNG file with one component's pictures of a batch and, under each, what its other
   * tensors say: the names of its classes, and targets of up to four numbers.
   *
   * @param pictures the component
   * @param schema what the batch's tensors mean
   * @param png the file, which is replaced at once when it is whole
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(ImageField pictures, Schema schema, Batch batch, Path png) {
    ContactSheet sheet = of(pictures);
    for (TensorSpec spec : schema.tensors()) {
      if (isLabel(spec)) {
        sheet = sheet.classes(tensor(batch, spec), spec.classes());
      } else if (spec.role() == Role.TARGET && spec.shape().elements() <= NUMBERS) {
        sheet = sheet.numbers(tensor(batch, spec));
      }
    }
    sheet.write(tensor(batch, pictures.spec()), png);
  }

  /** Whether it says the classes of the whole picture, not those of things in it. */
  private static boolean isLabel(TensorSpec spec) {
    return !spec.classes().isEmpty() && (spec.dtype() != DType.INT64 || spec.shape().rank() == 0);
  }

  private static Tensor tensor(Batch batch, TensorSpec spec) {
    return Stream.of(batch.inputs(), batch.targets())
        .flatMap(List::stream)
        .filter(tensor -> tensor.name().equals(spec.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("batch: has no tensor '" + spec.name() + "'"));
  }

  /** A sheet for tensors of this field. */
  public static ContactSheet of(ImageField field) {
    return new ContactSheet(field, Captions.NONE);
  }

  /**
   * This sheet with the names of classes under the pictures, as they are in the batch.
   *
   * @param classes one-hot or multi-hot float32 [n, classes], or class indices int64 [n]
   * @param names of the classes, in order
   */
  public ContactSheet classes(Tensor classes, List<String> names) {
    return new ContactSheet(field, captions.classes(classes, names));
  }

  /** This sheet with the numbers of a tensor [n, ...] under the pictures, behind its name. */
  public ContactSheet numbers(Tensor numbers) {
    return new ContactSheet(field, captions.numbers(numbers));
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
    int larger = Math.max(target.width(), target.height());
    double zoom = larger <= SIDE ? Math.max(1, SIDE / larger) : (double) SIDE / larger;
    int width = Math.max(1, (int) Math.round(target.width() * zoom));
    int height = Math.max(1, (int) Math.round(target.height() * zoom));
    int columns = (int) Math.ceil(Math.sqrt(count * 1.5 * height / width));
    columns = Math.max(1, Math.min(count, columns));
    int rows = (count + columns - 1) / columns;
    int cell = width + GAP;
    BufferedImage sheet =
        new BufferedImage(
            Math.max(columns * cell + GAP, 360),
            TITLE + rows * (height + LABEL + GAP) + GAP / 2,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        zoom >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
    String title = pictures + ", as the model sees it";
    pen.drawString(shorten(title, pen.getFontMetrics(), sheet.getWidth() - 2 * GAP), GAP, 27);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    for (int index = 0; index < count; index++) {
      int x = GAP + index % columns * cell;
      int y = TITLE + index / columns * (height + LABEL + GAP);
      pen.setColor(FAINT);
      pen.drawRect(x - 1, y - 1, width + 1, height + 1);
      pen.drawImage(picture(pictures, index), x, y, width, height, null);
      pen.setColor(INK);
      FontMetrics metrics = pen.getFontMetrics();
      String label = shorten(labels.get(index).replaceAll("\\p{C}", " "), metrics, width);
      pen.drawString(label, x + (width - metrics.stringWidth(label)) / 2, y + height + 16);
    }
    pen.dispose();
    return sheet;
  }

  private static String shorten(String text, FontMetrics metrics, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 1 && metrics.stringWidth(text.substring(0, length) + "…") > width) {
      length--;
    }
    return text.substring(0, length) + "…";
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
