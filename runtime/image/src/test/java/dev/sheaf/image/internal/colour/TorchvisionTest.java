package dev.sheaf.image.internal.colour;

import dev.sheaf.image.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What torchvision 0.29 made of five photos. The table goes to {@code target/colour.md}.
 *
 * <p>Op by op, the bytes are torchvision's, but for one level in some pixels where single precision
 * or the steps of the hue fall on the other side of a whole number. Fused, linear ops keep the
 * fractions that torchvision cuts off, half a level on average.
 */
class TorchvisionTest {
  private static final int PHOTOS = 5;

  /** An op, and the most it may differ on average: op by op and fused. */
  private record Op(double clamped, double fused, BiConsumer<ColourPass, Rgb> apply) {}

  private static final Map<String, Op> OPS = new LinkedHashMap<>();

  static {
    OPS.put("brightness_1.3", new Op(0, 0.5, (pass, photo) -> pass.brightness(1.3)));
    OPS.put("contrast_0.6", new Op(0, 0.75, (pass, photo) -> pass.contrast(0.6)));
    OPS.put("saturation_1.7", new Op(0.001, 0.5, (pass, photo) -> pass.saturation(1.7)));
    OPS.put("hue_0.12", new Op(0.02, 0.02, (pass, photo) -> pass.hue(0.12)));
    // Torchvision cuts the fraction off three times before the hue, half a level on average each.
    OPS.put("jitter_bcsh", new Op(0.02, 1.3, (pass, photo) -> jitter(pass)));
    OPS.put("gray", new Op(0, 0.75, (pass, photo) -> pass.grey()));
    OPS.put("blur_5_1.2", new Op(0.001, 0.001, (pass, photo) -> pass.blur(5, 5, 1.2, 1.2)));
    OPS.put("invert", new Op(0, 0, (pass, photo) -> pass.invert()));
    OPS.put("posterize_4", new Op(0, 0, (pass, photo) -> pass.posterize(4)));
    OPS.put("solarize_128", new Op(0, 0, (pass, photo) -> pass.solarize(128)));
    OPS.put("autocontrast", new Op(0, 0, (pass, photo) -> pass.autocontrast()));
    OPS.put("equalize", new Op(0, 0, (pass, photo) -> pass.equalize()));
    OPS.put("sharpness_1.8", new Op(0.005, 0.005, (pass, photo) -> pass.sharpness(1.8)));
    OPS.put("erase", new Op(0, 0, TorchvisionTest::erase));
  }

  private static void jitter(ColourPass pass) {
    pass.brightness(0.8);
    pass.contrast(1.2);
    pass.saturation(0.7);
    pass.hue(-0.05);
  }

  private static void erase(ColourPass pass, Rgb photo) {
    int height = photo.height();
    int width = photo.width();
    pass.erase(height / 4, width / 4, height / 5, width / 6, new float[] {0});
  }

  @Test
  void makesWhatTorchvisionMakes() throws IOException {
    Path folder = Shared.data("augment");
    SoftAssertions softly = new SoftAssertions();
    StringBuilder table =
        new StringBuilder("| op | op by op: mean | worst | fused: mean | worst |\n")
            .append("|---|---|---|---|---|\n");
    for (Map.Entry<String, Op> entry : OPS.entrySet()) {
      String name = entry.getKey();
      Op op = entry.getValue();
      double[] mean = new double[2];
      double[] worst = new double[2];
      for (int i = 0; i < PHOTOS; i++) {
        Rgb photo = Rgb.read(folder.resolve(i + ".png"));
        Rgb theirs = Rgb.read(folder.resolve(i + "." + name + ".png"));
        for (int form = 0; form < 2; form++) {
          float[] ours = photo.floatsAfter(form == 0, pass -> op.apply().accept(pass, photo));
          double sum = 0;
          for (int at = 0; at < ours.length; at++) {
            double difference = Math.abs(ours[at] - (theirs.pixels()[at] & 0xFF));
            sum += difference;
            worst[form] = Math.max(worst[form], difference);
          }
          mean[form] += sum / ours.length / PHOTOS;
        }
      }
      table.append(
          "| %s | %.4f | %.1f | %.4f | %.1f |%n"
              .formatted(name, mean[0], worst[0], mean[1], worst[1]));
      softly.assertThat(mean[0]).as("%s, op by op", name).isLessThanOrEqualTo(op.clamped());
      softly.assertThat(mean[1]).as("%s, fused", name).isLessThanOrEqualTo(op.fused());
    }
    Files.writeString(Path.of("target", "colour.md"), table);
    softly.assertAll();
  }
}
