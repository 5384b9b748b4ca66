package dev.sheaf.sample.benchmarks;

import dev.sheaf.Role;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.ImageFieldBuilder;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One photo on its way, step by step: decoded; decoded and resized; resized alone, nearly, from a
 * BMP whose decoding is a copy; made floats.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class PhotoBenchmark {
  private static final int HEIGHT = 375;
  private static final int WIDTH = 500;

  /** A photo of the reader's own; empty for one that is drawn, 500x375. */
  @Param("")
  private String photo;

  /** The filter; PLAIN is bilinear without antialiasing. */
  @Param({"BILINEAR", "BICUBIC", "AREA", "PLAIN"})
  private String filter;

  private final Workspace workspace = new Workspace();
  private final Row row = new Row(workspace);
  private final Row finished = new Row(workspace);
  private final ByteBuffer pixels = direct(Photos.VALUES);
  private final ByteBuffer floats = direct(Photos.VALUES * Float.BYTES);
  private ImageFieldBuilder settings;
  private ImageField field;
  private Path jpeg;
  private Path bmp;

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  @Setup
  public void files() throws IOException {
    BufferedImage image = photo.isEmpty() ? drawn() : ImageIO.read(Path.of(photo).toFile());
    jpeg = photo.isEmpty() ? written(image, "jpg") : Path.of(photo);
    bmp = written(image, "bmp");
    settings = ImageField.builder("photo", Role.INPUT, Photos.SIDE, Photos.SIDE);
    if (filter.equals("PLAIN")) {
      settings.antialias(false);
    } else {
      settings.resize(Interpolation.valueOf(filter));
    }
    field = settings.build();
    row.place(pixels, 0);
  }

  private static Path written(BufferedImage image, String format) throws IOException {
    Path file = Files.createTempFile("photo", "." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }

  /** Slopes with some noise: it compresses about as a photo does. */
  private static BufferedImage drawn() {
    Random random = new Random(42);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
      int x = pixel % WIDTH;
      int y = pixel / WIDTH;
      int noise = random.nextInt(40);
      int red = x * 200 / WIDTH + noise;
      int green = y * 200 / HEIGHT + noise;
      int blue = (int) (100 + 60 * Math.sin(x * 0.1) * Math.cos(y * 0.07)) + noise;
      image.setRGB(x, y, red << 16 | green << 8 | blue);
    }
    return image;
  }

  @TearDown
  public void delete() throws IOException {
    workspace.close();
    if (photo.isEmpty()) {
      Files.delete(jpeg);
    }
    Files.delete(bmp);
  }

  @Benchmark
  public FileInspection decode() {
    return field.inspect(jpeg, workspace);
  }

  @Benchmark
  public ByteBuffer decodeAndResize() {
    field.encode(jpeg, row);
    return pixels;
  }

  /** As in the first epoch: what no field has seen is walked for damage. */
  @Benchmark
  public ByteBuffer walkDecodeAndResize() {
    settings.build().encode(jpeg, row);
    return pixels;
  }

  @Benchmark
  public ByteBuffer resize() {
    field.encode(bmp, row);
    return pixels;
  }

  @Benchmark
  public ByteBuffer normalise() {
    finished.place(floats, 0);
    field.finish(pixels, 0, finished);
    return floats;
  }
}
