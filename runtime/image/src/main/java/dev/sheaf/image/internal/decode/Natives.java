package dev.sheaf.image.internal.decode;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** The native decoder, loaded once. */
public final class Natives {
  private static final String PROCESS_LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  private Natives() {}

  /** Loads the decoder if it is not loaded yet. */
  public static void load() {
    try {
      Once.load();
    } catch (LinkageError e) {
      throw new IllegalStateException(missing(), e);
    }
  }

  private static String missing() {
    String platform = Loader.getPlatform();
    StringBuilder text =
        new StringBuilder("the picture decoder (OpenCV) has no native library for ")
            .append(platform)
            .append(" on the class path. Add to the pom:\n");
    for (String artifact : new String[] {"javacpp", "openblas", "opencv"}) {
      text.append(
          """
          <dependency>
            <groupId>org.bytedeco</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
            <classifier>%s</classifier>
          </dependency>
          """
              .formatted(artifact, version(artifact), platform));
    }
    return text.toString();
  }

  private static String version(String artifact) {
    return switch (artifact) {
      case "opencv" -> "4.13.0-1.5.13";
      case "openblas" -> "0.3.31-1.5.13";
      default -> "1.5.13";
    };
  }

  private static final class Once {
    static {
      // A limit on the memory of the whole process, four heaps by default, would stop us because of
      // an engine's; ours is bounded by the pixel limit and freed when a worker ends.
      if (System.getProperty(PROCESS_LIMIT) == null) {
        System.setProperty(PROCESS_LIMIT, "0");
      }
      Loader.load(opencv_imgcodecs.class);
      // The parallelism is the loader's: a sample a thread.
      opencv_core.setNumThreads(1);
    }

    static void load() {}
  }
}
