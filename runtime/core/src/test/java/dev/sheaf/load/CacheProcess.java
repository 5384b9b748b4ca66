package dev.sheaf.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another process with a sequence over the photos of a folder. */
final class CacheProcess {
  private CacheProcess() {}

  /**
   * Arguments: the folder, the cache, and what to do. {@code run}: two passes, prints the digest
   * and the number of decoded files. {@code hold}: builds the cache, prints a line, and keeps it
   * open until the standard input ends.
   */
  public static void main(String[] arguments) throws IOException {
    List<Photo> photos = photos(Path.of(arguments[0]));
    try (PhotoSequence sequence =
            PhotoSequence.builder(photos)
                .batchSize(8)
                .shuffle(3)
                .cache(Path.of(arguments[1]))
                .build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(2).open()) {
      String digest = Digest.ofPasses(stream, 2);
      System.out.println(digest + " " + sequence.photo.decoded.get());
      if (arguments[2].equals("hold")) {
        while (System.in.read() >= 0) {
          // the parent says nothing, it only closes
        }
      }
    }
  }

  static List<Photo> photos(Path folder) throws IOException {
    List<Photo> photos = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".jpg")).sorted().toList()) {
        photos.add(new Photo(file, photos.size()));
      }
    }
    return photos;
  }

  /** The command that starts this process; {@code limitKiB} bounds the files it writes, or -1. */
  static ProcessBuilder start(Path folder, Path cache, String what, int limitKiB) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                CacheProcess.class.getName(),
                folder.toString(),
                cache.toString(),
                what));
    if (limitKiB >= 0) {
      command.addAll(0, List.of("sh", "-c", "ulimit -f " + 2 * limitKiB + "; exec \"$@\"", "sh"));
    }
    return new ProcessBuilder(command);
  }
}
