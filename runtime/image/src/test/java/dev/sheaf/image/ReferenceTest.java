package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that Pillow resized. */
final class ReferenceTest {
  private static final double MEAN_LIMIT = 0.6;

  @Test
  void hasPillowsPixels() throws IOException {
    Path folder = Shared.data("reference");
    Path data = folder.getParent();
    StringBuilder table = new StringBuilder("expected mean max photo\n");
    double worst = 0;
    for (Map<String, String> row : Shared.rows(folder.resolve("manifest.tsv"))) {
      int channels = Integer.parseInt(row.get("channels"));
      ImageField field =
          ImageField.builder(
                  "photo",
                  Role.INPUT,
                  Integer.parseInt(row.get("height")),
                  Integer.parseInt(row.get("width")))
              .channels(channels)
              .layout(Layout.CHANNELS_LAST)
              .resize(Interpolation.valueOf(row.get("resize")))
              .antialias(Boolean.parseBoolean(row.get("antialias")))
              .fit(ImageFit.valueOf(row.get("fit")))
              .exif(Boolean.parseBoolean(row.get("exif")))
              .dtype(DType.UINT8)
              .build();
      byte[] ours = Encoded.bytes(field, data.resolve(row.get("photo")));
      Raster theirs = ImageIO.read(data.resolve(row.get("expected")).toFile()).getData();
      long sum = 0;
      int max = 0;
      for (int i = 0; i < ours.length; i++) {
        int pixel = i / channels;
        int expected =
            theirs.getSample(pixel % theirs.getWidth(), pixel / theirs.getWidth(), i % channels);
        int difference = Math.abs((ours[i] & 0xFF) - expected);
        sum += difference;
        max = Math.max(max, difference);
      }
      double mean = (double) sum / ours.length;
      worst = Math.max(worst, mean);
      table.append(
          "%s %.3f %d %s %s %s %sx%s c%d%n"
              .formatted(
                  row.get("expected"),
                  mean,
                  max,
                  row.get("photo"),
                  row.get("resize"),
                  row.get("fit"),
                  row.get("height"),
                  row.get("width"),
                  channels));
      assertThat(ours).hasSize(theirs.getWidth() * theirs.getHeight() * channels);
    }
    System.out.println(table);
    assertThat(worst).as("mean difference; the table is above").isLessThanOrEqualTo(MEAN_LIMIT);
  }

  /** The same photo, stored in each of the eight ways; 0 has no EXIF and is stored upright. */
  @ParameterizedTest
  @ValueSource(strings = {"Landscape", "Portrait"})
  void showsTheSamePhotoForEachOrientation(String set) throws IOException {
    Path folder = Shared.data("robustness").resolve("exif-orientation");
    ImageField field = ImageField.builder("photo", Role.INPUT, 96, 96).dtype(DType.UINT8).build();
    byte[] upright = Encoded.bytes(field, folder.resolve(set + "_0.jpg"));
    for (int orientation = 1; orientation <= 8; orientation++) {
      byte[] turned = Encoded.bytes(field, folder.resolve(set + "_" + orientation + ".jpg"));
      long sum = 0;
      for (int i = 0; i < turned.length; i++) {
        sum += Math.abs((turned[i] & 0xFF) - (upright[i] & 0xFF));
      }
      assertThat((double) sum / turned.length).as("%s %d", set, orientation).isLessThan(1);
    }
  }
}
