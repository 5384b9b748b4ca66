package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code ColorJitter}: brightness, contrast, saturation and hue in a drawn order,
 * each by a drawn factor.
 *
 * @param hue in turns, -0.5 to 0.5
 */
public record ColourJitter(Range brightness, Range contrast, Range saturation, Range hue)
    implements Op {
  private static final String[] NAMES = {"brightness", "contrast", "saturation", "hue"};

  @Override
  public String description() {
    StringBuilder text = new StringBuilder("colour jitter (");
    for (int part = 0; part < NAMES.length; part++) {
      if (!range(part).isOne(neutral(part))) {
        text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
        text.append(NAMES[part]).append(' ').append(range(part));
      }
    }
    return text.append(')').toString();
  }

  private Range range(int part) {
    return part == 0 ? brightness : part == 1 ? contrast : part == 2 ? saturation : hue;
  }

  private static double neutral(int part) {
    return part == 3 ? 0 : 1;
  }

  @Override
  public Step draw(RandomGenerator random) {
    int[] order = {0, 1, 2, 3};
    for (int last = order.length - 1; last > 0; last--) {
      int with = random.nextInt(last + 1);
      int swapped = order[last];
      order[last] = order[with];
      order[with] = swapped;
    }
    double[] factors = new double[order.length];
    for (int part = 0; part < factors.length; part++) {
      factors[part] = range(part).draw(random);
    }
    return new Jitter(order, factors);
  }

  private record Jitter(int[] order, double[] factors) implements Step {
    @Override
    public void colour(ColourPass pass) {
      for (int part : order) {
        if (factors[part] != neutral(part)) {
          switch (part) {
            case 0 -> pass.brightness(factors[0]);
            case 1 -> pass.contrast(factors[1]);
            case 2 -> pass.saturation(factors[2]);
            default -> pass.hue(factors[3]);
          }
        }
      }
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      Arrays.stream(order)
          .filter(part -> factors[part] != neutral(part))
          .forEach(
              part ->
                  text.append(text.isEmpty() ? "" : ", ")
                      .append(NAMES[part])
                      .append(' ')
                      .append(Words.drawn(factors[part])));
      return text.toString();
    }
  }
}
