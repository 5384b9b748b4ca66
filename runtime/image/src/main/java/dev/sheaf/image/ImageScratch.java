package dev.sheaf.image;

import dev.sheaf.field.FileInspection.Verdict;
import dev.sheaf.field.Scratch;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** What a worker keeps for pictures: the file's bytes and the decoded pixels. */
final class ImageScratch implements Scratch {
  final FileBytes file;
  final Mat pixels;

  ImageScratch() {
    Natives.load();
    file = new FileBytes();
    pixels = new Mat();
  }

  /** Decodes the file that was read last, to RGB or grey, as it is stored. */
  ByteBuffer decode(ByteBuffer bytes, boolean grey) throws BadImageException {
    int flags =
        (grey ? opencv_imgcodecs.IMREAD_GRAYSCALE : opencv_imgcodecs.IMREAD_COLOR_RGB)
            | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
    try (Mat encoded =
        new Mat(1, bytes.limit(), org.bytedeco.opencv.global.opencv_core.CV_8UC1, file.memory())) {
      opencv_imgcodecs.imdecode(encoded, flags, pixels).close();
    } catch (RuntimeException e) {
      throw new BadImageException(
          Verdict.DAMAGED, "cannot be decoded: " + e.getMessage(), "Replace the file.", e);
    }
    if (pixels.empty()) {
      throw BadImageException.damaged("cannot be decoded: it is truncated or damaged");
    }
    return pixels.data().capacity(pixels.step() * pixels.rows()).asByteBuffer();
  }

  @Override
  public void close() {
    file.close();
    pixels.close();
  }
}
