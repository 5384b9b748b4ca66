package dev.sheaf.image.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.Role;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.Pictures;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Workspace;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhotoBytesTest {
  @TempDir private Path folder;

  /** The size was asked for, then somebody else cut, lengthened or removed the file. */
  @ParameterizedTest
  @ValueSource(ints = {-30_000, -1000, -1, 1, 5000})
  void refusesAFileThatChangesWhileItIsRead(int longer) throws Exception {
    byte[] whole = Pictures.encoded(Pictures.noise(150, 140, 3), "jpg");
    assertThat(whole.length).isGreaterThan(10_000);
    int length = Math.max(0, whole.length + longer);
    Path file = Files.write(folder.resolve("a.jpg"), Arrays.copyOf(whole, length));
    Natives.load();
    try (PhotoBytes bytes = new PhotoBytes()) {
      assertThatThrownBy(() -> bytes.read(file, whole.length))
          .isInstanceOf(BadImageException.class)
          .extracting(failure -> ((BadImageException) failure).verdict())
          .isEqualTo(length == 0 ? Verdict.UNKNOWN_FORMAT : Verdict.UNREADABLE);
      // Nothing of it is left for the next.
      Path other = Files.write(folder.resolve("b.jpg"), Arrays.copyOf(whole, 9000));
      assertThat(bytes.read(new FilePhoto(other)).limit()).isEqualTo(9000);
      Files.delete(file);
      assertThatThrownBy(() -> bytes.read(file, whole.length))
          .isInstanceOf(NoSuchFileException.class);
      assertThatThrownBy(() -> bytes.read(new FilePhoto(file))).hasMessage("there is no such file");
    }
  }

  @Test
  void blamesNoFileForAnInterrupt() throws Exception {
    Path file = Pictures.write(folder.resolve("a.png"), Pictures.noise(20, 10, 3), "png");
    ImageField field = ImageField.builder("photo", Role.INPUT, 8, 8).build();
    byte[] expected = Encoded.bytes(field, file);
    for (ThrowingCallable read :
        List.<ThrowingCallable>of(
            () -> Encoded.bytes(field, file),
            () -> {
              try (Workspace workspace = new Workspace()) {
                field.inspect(file, workspace);
              }
            })) {
      Thread.currentThread().interrupt();
      Throwable failure;
      try {
        failure = catchThrowable(read);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(failure)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("interrupted")
          .hasCauseInstanceOf(ClosedByInterruptException.class);
    }
    assertThat(Encoded.bytes(field, file)).isEqualTo(expected);
  }
}
