package dev.sheaf.load.internal;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.internal.Permutation;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Raster;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Mixes each sample of a batch with another: torchvision v2's {@code MixUp} and {@code CutMix}. All
 * samples of a batch are mixed by one share, drawn from a beta distribution; the partner of each is
 * the next one in a drawn order. Where both kinds are set, each batch draws one. Immutable.
 *
 * @param mixUp the alpha of MixUp, where it is set
 * @param cutMix the alpha of CutMix, where it is set
 */
public record Mixing(OptionalDouble mixUp, OptionalDouble cutMix) {
  public static final Mixing NONE = new Mixing(OptionalDouble.empty(), OptionalDouble.empty());

  /** Keeps its numbers apart from those of samples. */
  private static final long STREAM = 0x4D6978;

  /** Values that are mixed at a time. */
  private static final int CHUNK = 4096;

  boolean isNone() {
    return mixUp.isEmpty() && cutMix.isEmpty();
  }

  String description() {
    List<String> kinds = new ArrayList<>();
    mixUp.ifPresent(alpha -> kinds.add("MixUp (alpha " + text(alpha) + ")"));
    cutMix.ifPresent(alpha -> kinds.add("CutMix (alpha " + text(alpha) + ")"));
    return String.join(" or ", kinds);
  }

  private static String text(double alpha) {
    return new BigDecimal(Double.toString(alpha)).stripTrailingZeros().toPlainString();
  }

  /**
   * Makes sure that what comes of mixing has a meaning.
   *
   * @throws IllegalArgumentException naming the field of which it has none, and what would have one
   */
  void check(String record, List<Field> fields) {
    if (isNone()) {
      return;
    }
    boolean soft = false;
    for (Field field : fields) {
      Role role = field.spec().role();
      if (role == Role.TARGET) {
        if (!isSoft(field)) {
          throw wrong(
              record, field, "a target that cannot be mixed", "@OneHot or @MultiHot targets only");
        }
        soft = true;
      } else if (role == Role.INPUT) {
        if (cutMix.isPresent() && field.raster() == null) {
          throw wrong(record, field, "an input that cannot be cut", "photos only, or mixUp");
        }
        if (mixUp.isPresent() && field.spec().dtype() != DType.FLOAT32) {
          throw wrong(
              record, field, field.spec().dtype() + " and cannot be mixed", "float32 inputs");
        }
      }
    }
    if (!soft) {
      throw new IllegalArgumentException(
          "%s: %s has no target to mix (expected: @OneHot or @MultiHot)".formatted(name(), record));
    }
  }

  private static boolean isSoft(Field field) {
    return field instanceof OneHotField || field instanceof MultiHotField;
  }

  private String name() {
    return mixUp.isEmpty() ? "cutMix" : "mixUp";
  }

  private IllegalArgumentException wrong(
      String record, Field field, String problem, String expected) {
    return new IllegalArgumentException(
        "%s: '%s' of %s is %s (expected: %s)"
            .formatted(name(), field.name(), record, problem, expected));
  }

  /**
   * Mixes the rows of a batch in place.
   *
   * @param rows those that may be mixed; the array's order is changed
   * @param key what the draw depends on
   */
  void mix(List<Field> fields, ByteBuffer[] tensors, int[] rows, long key) {
    if (isNone() || rows.length < 2) {
      return;
    }
    SplitMix64 random = SplitMix64.of(key, STREAM);
    Permutation.shuffle(rows, random);
    boolean cut = cutMix.isPresent() && (mixUp.isEmpty() || random.nextDouble() < 0.5);
    double share = Beta.draw(cut ? cutMix.getAsDouble() : mixUp.orElse(1), random);
    if (cut) {
      share = cut(fields, tensors, rows, share, random.nextDouble(), random.nextDouble());
    }
    for (int f = 0; f < tensors.length; f++) {
      Role role = fields.get(f).spec().role();
      if (role == Role.TARGET || role == Role.INPUT && !cut) {
        blend(tensors[f], (int) fields.get(f).spec().bytes(), rows, (float) share);
      }
    }
  }

  /** Each row becomes its share and the rest of the next. */
  private static void blend(ByteBuffer tensor, int bytes, int[] rows, float share) {
    int size = bytes / Float.BYTES;
    float[] first = new float[Math.min(CHUNK, size)];
    float[] here = new float[first.length];
    float[] next = new float[first.length];
    for (int from = 0; from < size; from += CHUNK) {
      int count = Math.min(CHUNK, size - from);
      read(tensor, rows[0], bytes, from, first, count);
      System.arraycopy(first, 0, here, 0, count);
      for (int k = 0; k < rows.length; k++) {
        float[] other = first;
        if (k + 1 < rows.length) {
          read(tensor, rows[k + 1], bytes, from, next, count);
          other = next;
        }
        for (int i = 0; i < count; i++) {
          here[i] = share * here[i] + (1 - share) * other[i];
        }
        tensor
            .slice(rows[k] * bytes + from * Float.BYTES, count * Float.BYTES)
            .order(tensor.order())
            .asFloatBuffer()
            .put(here, 0, count);
        float[] spare = here;
        here = next;
        next = spare;
      }
    }
  }

  private static void read(
      ByteBuffer tensor, int row, int bytes, int from, float[] into, int count) {
    tensor
        .slice(row * bytes + from * Float.BYTES, count * Float.BYTES)
        .order(tensor.order())
        .asFloatBuffer()
        .get(into, 0, count);
  }

  /**
   * In each photo a rectangle becomes that of the next, of {@code 1 - share} of its area as far as
   * it is within.
   *
   * @param x the rectangle's middle, in widths
   * @param y the rectangle's middle, in heights
   * @return the share of a photo that stays; of the first field, where photos differ in size
   */
  private static double cut(
      List<Field> fields, ByteBuffer[] tensors, int[] rows, double share, double x, double y) {
    double half = 0.5 * Math.sqrt(1 - share);
    double stays = 1;
    boolean known = false;
    for (int f = 0; f < tensors.length; f++) {
      Raster raster = fields.get(f).raster();
      if (raster == null || fields.get(f).spec().role() != Role.INPUT) {
        continue;
      }
      int middleX = (int) (x * raster.width());
      int middleY = (int) (y * raster.height());
      int halfWidth = (int) (half * raster.width());
      int halfHeight = (int) (half * raster.height());
      int left = Math.max(0, middleX - halfWidth);
      int top = Math.max(0, middleY - halfHeight);
      int width = Math.min(raster.width(), middleX + halfWidth) - left;
      int height = Math.min(raster.height(), middleY + halfHeight) - top;
      if (!known) {
        stays = 1 - (double) width * height / ((double) raster.width() * raster.height());
        known = true;
      }
      exchange(fields.get(f), raster, tensors[f], rows, left, top, width, height);
    }
    return stays;
  }

  private static void exchange(
      Field field,
      Raster raster,
      ByteBuffer tensor,
      int[] rows,
      int left,
      int top,
      int width,
      int height) {
    int sample = field.spec().dtype().bytes() * (raster.planes() ? 1 : raster.channels());
    int planes = raster.planes() ? raster.channels() : 1;
    int bytes = (int) field.spec().bytes();
    byte[] first = new byte[width * sample];
    for (int plane = 0; plane < planes; plane++) {
      for (int line = top; line < top + height; line++) {
        int at = ((plane * raster.height() + line) * raster.width() + left) * sample;
        tensor.get(rows[0] * bytes + at, first);
        for (int k = 0; k + 1 < rows.length; k++) {
          tensor.put(rows[k] * bytes + at, tensor, rows[k + 1] * bytes + at, first.length);
        }
        tensor.put(rows[rows.length - 1] * bytes + at, first);
      }
    }
  }

  @Override
  public String toString() {
    return isNone() ? "none" : description();
  }
}
