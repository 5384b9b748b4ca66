package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names hold terminal commands: whatever is printed of them does nothing. */
@DisabledOnOs(OS.WINDOWS) // has no such names
class HostileNamesTest {
  private static final String HOSTILE = "a\u001b[31mb\nc\u202Egpj";
  private static final String PRINTED = "a\\u001B[31mb\\nc\\u202Egpj";

  @TempDir Path folder;

  private static void assertPrintable(String text) {
    assertThat(text).doesNotContain("\u001b", "\u202E", "b\nc");
  }

  private static void assertFailsPrintably(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.toString()).contains(PRINTED);
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      assertPrintable(each.toString());
    }
  }

  private static void load(SequenceBuilder<Photo, PhotoSequence> settings) {
    try (PhotoSequence sequence = settings.build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(0).open()) {
      stream.next().close();
    }
  }

  private List<Photo> photos(String content) throws IOException {
    return List.of(new Photo(Files.writeString(folder.resolve(HOSTILE), content), 1));
  }

  @Test
  void samples() throws IOException {
    List<Photo> photos = photos("short");
    assertFailsPrintably(() -> load(PhotoSequence.builder(photos)));
  }

  @Test
  void theListOfBadSamples() throws IOException {
    List<Photo> photos = photos("short");
    Path list = folder.resolve("bad.tsv");
    catchThrowable(
        () -> load(PhotoSequence.builder(photos).onBadSample(BadSamples.SKIP.list(list))));
    assertThat(list).exists();
    assertPrintable(Files.readString(list));
    assertFailsPrintably(
        () ->
            load(
                PhotoSequence.builder(photos)
                    .onBadSample(BadSamples.SKIP.list(folder.resolve(HOSTILE).resolve("below")))));
  }

  @Test
  void theCache() throws IOException {
    List<Photo> photos = photos("twelve bytes");
    Path other = Files.writeString(folder.resolve(HOSTILE + "-other"), "no cache".repeat(1000));
    assertFailsPrintably(() -> load(PhotoSequence.builder(photos).cache(other)));
    assertFailsPrintably(() -> load(PhotoSequence.builder(photos).cache(other.resolve("below"))));
  }
}
