package dev.sheaf.image;

import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What torchvision 0.29 made of five photos and their boxes and keypoints, bilinearly where the op
 * does not say otherwise. The table goes to {@code target/geometry.md}.
 *
 * <p>Where a photo was turned, torchvision mixes its edge with the fill and we do not: pixels at
 * the edge differ by up to a whole edge, on average over the photo by less than half a level.
 */
final class TorchvisionGeometryTest {

  /** An op, the field's interpolation, and the most that a photo may differ on average. */
  private record Op(Interpolation resize, double mean, UnaryOperator<View> steps) {}

  private static final Map<String, Op> OPS = new LinkedHashMap<>();

  static {
    UnaryOperator<View> crop =
        view -> {
          int w = view.width();
          int h = view.height();
          return view.crop(w / 7, h / 5, w / 2, h / 2).resize(128, 96);
        };
    OPS.put("crop_resize_bilinear", new Op(Interpolation.BILINEAR, 1, crop));
    OPS.put("crop_resize_bicubic", new Op(Interpolation.BICUBIC, 1, crop));
    OPS.put("hflip", new Op(Interpolation.BILINEAR, 0, View::flipHorizontally));
    OPS.put("vflip", new Op(Interpolation.BILINEAR, 0, View::flipVertically));
    OPS.put("pad", new Op(Interpolation.BILINEAR, 0, view -> view.pad(7, 3, 11, 5)));
    OPS.put(
        "rotate_17",
        new Op(
            Interpolation.BILINEAR,
            1,
            view ->
                view.transform(Homography.rotation(17, view.width() / 2.0, view.height() / 2.0))));
    OPS.put(
        "affine",
        new Op(
            Interpolation.BILINEAR,
            1,
            view ->
                view.transform(
                    Homography.affine(
                        12, 9, -6, 1.2, 8, 3, view.width() / 2.0, view.height() / 2.0))));
  }

  @Test
  @SuppressWarnings("unchecked")
  void drawsWhatTorchvisionDraws() throws IOException {
    Path folder = Shared.data("augment");
    Map<String, Object> manifest =
        new Gson().fromJson(Files.readString(folder.resolve("manifest.json")), Map.class);
    SoftAssertions softly = new SoftAssertions();
    StringBuilder table =
        new StringBuilder("| op | photo: mean | worst | boxes | points |\n")
            .append("|---|---|---|---|---|\n");
    OPS.forEach(
        (name, op) -> {
          double[] off = new double[4];
          List<Map<String, Object>> photos = (List<Map<String, Object>>) manifest.get("photos");
          for (Map<String, Object> photo : photos) {
            Map<String, Object> ops = (Map<String, Object>) photo.get("ops");
            try {
              compare(folder, photo, (Map<String, Object>) ops.get(name), op, off, photos.size());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          table.append(
              "| %s | %.4f | %.0f | %.4f | %.4f |%n"
                  .formatted(name, off[0], off[1], off[2], off[3]));
          softly.assertThat(off[0]).as("%s, mean", name).isLessThanOrEqualTo(op.mean());
          softly.assertThat(off[2]).as("%s, boxes", name).isCloseTo(0, within(0.01));
          softly.assertThat(off[3]).as("%s, points", name).isCloseTo(0, within(0.01));
        });
    Files.writeString(Path.of("target", "geometry.md"), table);
    softly.assertAll();
  }

  @SuppressWarnings("unchecked")
  private static void compare(
      Path folder,
      Map<String, Object> photo,
      Map<String, Object> result,
      Op op,
      double[] off,
      int photos)
      throws IOException {
    Raster theirs = ImageIO.read(folder.resolve((String) result.get("image")).toFile()).getData();
    int width = theirs.getWidth();
    int height = theirs.getHeight();
    DrawnPhoto ours =
        DrawnPhoto.of(
            folder.resolve((String) photo.get("photo")),
            DrawnPhoto.field(width, height).resize(op.resize()),
            true,
            0,
            op.steps());
    double sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          int band = Math.min(c, theirs.getNumBands() - 1);
          int difference = Math.abs(ours.at(x, y, c) - theirs.getSample(x, y, band));
          sum += difference;
          off[1] = Math.max(off[1], difference);
        }
      }
    }
    off[0] += sum / (width * height * 3.0) / photos;
    if (result.containsKey("boxes_xyxy")) {
      List<List<Double>> boxes = (List<List<Double>>) photo.get("boxes_xyxy");
      List<List<Double>> movedBoxes = (List<List<Double>>) result.get("boxes_xyxy");
      for (int i = 0; i < boxes.size(); i++) {
        List<Double> box = boxes.get(i);
        double[] hull = ours.view().hull(box.get(0), box.get(1), box.get(2), box.get(3));
        for (int side = 0; side < 4; side++) {
          off[2] = Math.max(off[2], Math.abs(hull[side] - movedBoxes.get(i).get(side)));
        }
      }
      List<List<Double>> points = (List<List<Double>>) photo.get("keypoints_xy");
      List<List<Double>> movedPoints = (List<List<Double>>) result.get("keypoints_xy");
      for (int i = 0; i < points.size(); i++) {
        double[] at = ours.view().point(points.get(i).get(0), points.get(i).get(1));
        for (int side = 0; side < 2; side++) {
          off[3] = Math.max(off[3], Math.abs(at[side] - movedPoints.get(i).get(side)));
        }
      }
    }
  }
}
