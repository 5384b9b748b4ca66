package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.sheaf.Box;
import dev.sheaf.Role;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Where torchvision 0.29 puts the masks, boxes and keypoints of five photos. */
class TorchvisionCompanionsTest {
  private static final Map<String, UnaryOperator<View>> OPS =
      Map.of(
          "hflip", View::flipHorizontally,
          "vflip", View::flipVertically,
          "pad", view -> view.pad(7, 3, 11, 5),
          "crop_resize_bilinear",
              view ->
                  view.crop(
                          view.width() / 7, view.height() / 5, view.width() / 2, view.height() / 2)
                      .resize(128, 96),
          "rotate_17",
              view ->
                  view.transform(Homography.rotation(17, view.width() / 2.0, view.height() / 2.0)),
          "affine",
              view ->
                  view.transform(
                      Homography.affine(
                          12, 9, -6, 1.2, 8, 3, view.width() / 2.0, view.height() / 2.0)));

  private record Case(Path folder, JsonObject photo, String name, JsonObject op) {
    View view() {
      View upright = View.of(photo.get("width").getAsInt(), photo.get("height").getAsInt());
      return OPS.get(name).apply(upright);
    }
  }

  private static List<Case> cases() throws IOException {
    Path folder = Shared.data("augment");
    JsonObject manifest =
        JsonParser.parseString(Files.readString(folder.resolve("manifest.json"))).getAsJsonObject();
    List<Case> cases = new ArrayList<>();
    for (var photo : manifest.getAsJsonArray("photos")) {
      for (String name : OPS.keySet()) {
        JsonObject op = photo.getAsJsonObject().getAsJsonObject("ops").getAsJsonObject(name);
        cases.add(new Case(folder, photo.getAsJsonObject(), name, op));
      }
    }
    assertThat(cases).hasSize(30);
    return cases;
  }

  @Test
  void boxesAreThoseOfTorchvision() throws IOException {
    for (Case one : cases()) {
      View view = one.view();
      BoxesField field =
          BoxesField.builder("things", Role.TARGET, "photo", view.height(), view.width(), 6)
              .build();
      List<Box> boxes = new ArrayList<>();
      for (var box : one.photo.getAsJsonArray("boxes_xyxy")) {
        double[] edges = numbers(box.getAsJsonArray());
        boxes.add(Box.xyxy(edges[0], edges[1], edges[2], edges[3], boxes.size()));
      }
      float[] found = Drawn.by(view, field, row -> field.encode(boxes, row)).floats();
      BoxClassesField classes = BoxClassesField.of("thingsClasses", field);
      long[] labels = Drawn.by(view, classes, row -> classes.encode(boxes, row)).longs();

      JsonArray kept = one.op.getAsJsonArray("boxes_kept_after_sanitize");
      for (int at = 0; at < 6; at++) {
        String where = one.name + ", box " + at;
        if (at >= kept.size()) {
          assertThat(labels[at]).as(where).isEqualTo(-1);
          assertThat(found).as(where).containsSequence(new float[4 * (6 - at)]);
          continue;
        }
        int index = kept.get(at).getAsInt();
        assertThat(labels[at]).as(where).isEqualTo(index);
        double[] edges = numbers(one.op.getAsJsonArray("boxes_xyxy").get(index).getAsJsonArray());
        for (int k = 0; k < 4; k++) {
          assertThat((double) found[4 * at + k]).as(where).isCloseTo(edges[k], within(0.01));
        }
      }
    }
  }

  @Test
  void keypointsAreThoseOfTorchvision() throws IOException {
    int seen = 0;
    for (Case one : cases()) {
      View view = one.view();
      KeypointsField field =
          KeypointsField.builder("joints", Role.TARGET, "photo", view.height(), view.width(), 4)
              .build();
      float[] points = new float[12];
      for (int point = 0; point < 4; point++) {
        double[] at = numbers(one.photo.getAsJsonArray("keypoints_xy").get(point).getAsJsonArray());
        points[3 * point] = (float) at[0];
        points[3 * point + 1] = (float) at[1];
        points[3 * point + 2] = 1 + point % 2;
      }
      float[] found = Drawn.by(view, field, row -> field.encode(points, row)).floats();
      for (int point = 0; point < 4; point++) {
        double[] at = numbers(one.op.getAsJsonArray("keypoints_xy").get(point).getAsJsonArray());
        boolean in = at[0] >= 0 && at[1] >= 0 && at[0] < view.width() && at[1] < view.height();
        String where = one.name + ", point " + point;
        seen += in ? 1 : 0;
        assertThat((double) found[3 * point]).as(where).isCloseTo(in ? at[0] : 0, within(0.01));
        assertThat((double) found[3 * point + 1]).as(where).isCloseTo(in ? at[1] : 0, within(0.01));
        assertThat(found[3 * point + 2]).as(where).isEqualTo(in ? 1 + point % 2 : 0);
      }
    }
    assertThat(seen).isBetween(80, 119);
  }

  @Test
  void masksAreThoseOfTorchvisionButForEdges() throws IOException {
    for (Case one : cases()) {
      View view = one.view();
      MaskField field =
          MaskField.of("regions", Role.TARGET, "photo", view.height(), view.width(), 256);
      Path mask = one.folder.resolve(one.photo.get("mask").getAsString());
      long[] found = Drawn.by(view, field, row -> field.encode(mask, row)).longs();
      Raster expected = raster(one.folder.resolve(one.op.get("mask").getAsString()));
      assertThat(expected.getWidth()).isEqualTo(view.width());
      int wrong = 0;
      for (int y = 0; y < view.height(); y++) {
        for (int x = 0; x < view.width(); x++) {
          int label = (int) found[y * view.width() + x];
          if (label != expected.getSample(x, y, 0)) {
            wrong++;
            // Where torchvision resizes, its nearest takes a pixel's corner for its centre, and may
            // leave out a row that is one pixel high.
            assertThat(one.name.startsWith("crop") || isNear(expected, x, y, label))
                .as(one.name + " " + x + " " + y)
                .isTrue();
          }
        }
      }
      boolean exact = one.name.endsWith("flip") || one.name.equals("pad");
      assertThat(wrong)
          .as(one.name)
          .isLessThanOrEqualTo(exact ? 0 : view.width() * view.height() / 50);
    }
  }

  /** Whether one of the pixels around has this label: it lies on an edge. */
  private static boolean isNear(Raster mask, int x, int y, int label) {
    for (int v = Math.max(0, y - 1); v <= Math.min(mask.getHeight() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(mask.getWidth() - 1, x + 1); u++) {
        if (mask.getSample(u, v, 0) == label) {
          return true;
        }
      }
    }
    return false;
  }

  private static Raster raster(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    return image.getRaster();
  }

  private static double[] numbers(JsonArray array) {
    double[] numbers = new double[array.size()];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = array.get(at).getAsDouble();
    }
    return numbers;
  }
}
