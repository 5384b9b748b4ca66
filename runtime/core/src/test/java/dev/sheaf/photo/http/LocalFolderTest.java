package dev.sheaf.photo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {
  private static final int HEADER = 16;

  @TempDir Path folder;

  /** A second later at each look. */
  private final AtomicLong time = new AtomicLong(1_000_000);

  private LocalFolder open(long mostBytes) {
    return LocalFolder.open(folder, mostBytes, () -> Instant.ofEpochSecond(time.incrementAndGet()));
  }

  private static byte[] photo(int number, int length) {
    byte[] bytes = new byte[length];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  private static String key(int number) {
    return LocalFolder.key("photo " + number, "");
  }

  private static byte[] found(LocalFolder local, int number) throws IOException {
    try (InputStream in = local.find(key(number))) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static List<Path> photos(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".photo")).toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path photo : photos(folder)) {
      bytes += Files.size(photo);
    }
    return bytes;
  }

  @Test
  void keepsWhatItIsGiven() throws IOException {
    LocalFolder local = open(1 << 20);
    assertThat(found(local, 1)).isNull();
    local.keep(key(1), photo(1, 5000));
    local.keep(key(2), photo(2, 0));
    assertThat(found(local, 1)).isEqualTo(photo(1, 5000));
    assertThat(found(local, 2)).isEmpty();
    assertThat(found(open(1 << 20), 1)).isEqualTo(photo(1, 5000));
    assertThat(LocalFolder.key("a", "1")).isNotEqualTo(LocalFolder.key("a", "2"));
    assertThat(LocalFolder.key("a", "1")).isNotEqualTo(LocalFolder.key("a1", ""));
  }

  @Test
  void losesWhatWasNotUsedForTheLongestTime() throws IOException {
    LocalFolder local = open(10 * (1000 + HEADER));
    for (int number = 0; number < 10; number++) {
      local.keep(key(number), photo(number, 1000));
    }
    assertThat(found(local, 0)).isNotNull();
    local.keep(key(10), photo(10, 1000));
    assertThat(found(local, 1)).isNull();
    assertThat(found(local, 0)).isNotNull();
    assertThat(found(local, 10)).isNotNull();
    local.keep(key(11), photo(11, 20_000)); // more than fits
    assertThat(found(local, 11)).isNull();
    assertThat(found(local, 10)).isNotNull();
  }

  @Test
  void neverExceedsItsLimit() throws IOException {
    Random random = new Random(3);
    long limit = 100_000;
    LocalFolder[] sharing = {open(limit), open(limit)};
    for (int number = 0; number < 200; number++) {
      sharing[number % 2].keep(key(random.nextInt(150)), photo(number, random.nextInt(9000)));
      assertThat(bytes(folder)).isLessThanOrEqualTo(limit);
    }
    assertThat(bytes(folder)).isGreaterThan(limit / 2);
  }

  /** Whatever a process leaves that is killed between two steps. */
  @Test
  void mendsWhatOthersLeft() throws IOException {
    LocalFolder local = open(20_000);
    local.keep(key(1), photo(1, 3000));
    Path photo = photos(folder).get(0);
    byte[] whole = Files.readAllBytes(photo);
    for (int length : new int[] {0, 3, HEADER, 2000, whole.length - 1}) {
      Files.write(photo, Arrays.copyOf(whole, length));
      assertThat(found(local, 1)).isNull();
      assertThat(photo).doesNotExist();
    }
    byte[] changed = whole.clone();
    changed[1000] ^= 1;
    Files.write(photo, changed);
    assertThat(found(local, 1)).isNull();
    local.keep(key(1), photo(1, 3000));

    Path left = photo.resolveSibling("left.photo.tmp");
    Files.write(left, new byte[7000]);
    for (byte[] total : List.of(new byte[0], new byte[3], new byte[] {-1, 0, 0, 0, 0, 0, 0, 0})) {
      Files.write(folder.resolve(".lock"), total);
      local.keep(key(2), photo(2, 3000));
      assertThat(found(local, 1)).isEqualTo(photo(1, 3000));
      assertThat(found(local, 2)).isEqualTo(photo(2, 3000));
      assertThat(left).doesNotExist();
    }
    // Too high a total: the next look finds out.
    Files.write(folder.resolve(".lock"), new byte[] {0, 0, 9, 0, 0, 0, 0, 0});
    local.keep(key(3), photo(3, 3000));
    assertThat(found(local, 1)).isNotNull();
    assertThat(found(local, 3)).isNotNull();
  }

  @Test
  void goesOnWithoutAFolderThatCannotBeWritten() throws IOException {
    LocalFolder local = open(1 << 20);
    Files.createDirectory(folder.resolve(".lock"));
    local.keep(key(1), photo(1, 100));
    assertThat(found(local, 1)).isNull();
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> LocalFolder.open(file.resolve("below"), 1))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be a folder for photos");
  }

  /** Fills a folder until it is killed: started as a process of its own. */
  static final class Filling {
    public static void main(String[] args) throws IOException {
      LocalFolder local = LocalFolder.open(Path.of(args[0]), Long.parseLong(args[1]));
      Random random = new Random(Long.parseLong(args[2]));
      for (int turn = 1; ; turn++) {
        if (turn % 500 == 0) {
          System.out.println("500 more");
        }
        int number = random.nextInt(300);
        byte[] expected = photo(number, 1000 + 50 * number);
        byte[] known = found(local, number);
        if (known == null) {
          local.keep(key(number), expected);
        } else if (!Arrays.equals(known, expected)) {
          System.out.println("wrong bytes of photo " + number);
          System.exit(1);
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void isSharedByProcessesThatAreKilled() throws Exception {
    long limit = 400_000;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (int round = 0; round < 3; round++) {
      List<Process> processes = new ArrayList<>();
      for (int process = 0; process < 2; process++) {
        processes.add(
            new ProcessBuilder(
                    java,
                    "-Xmx64m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Filling.class.getName(),
                    folder.toString(),
                    Long.toString(limit),
                    Integer.toString(2 * round + process))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
      }
      for (Process process : processes) {
        for (int line = 0; line < 1 + round; line++) {
          assertThat(process.inputReader().readLine()).isEqualTo("500 more");
        }
      }
      for (Process process : processes) {
        assertThat(process.isAlive()).isTrue(); // it found no wrong bytes
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(bytes(folder)).isLessThanOrEqualTo(limit);
    }
    LocalFolder local = open(limit);
    for (int number = 0; number < 300; number++) {
      byte[] known = found(local, number);
      assertThat(known == null || Arrays.equals(known, photo(number, 1000 + 50 * number))).isTrue();
    }
  }
}
