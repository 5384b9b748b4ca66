package dev.sheaf.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  private void assertHoldsOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(file, "old");
    AtomicFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertHoldsOnly("file");
  }

  @Test
  void keepsTheOldFileWhenWritingFails() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("full");
                    }))
        .hasMessage("full");
    assertThat(file).hasContent("old");
    assertHoldsOnly("file");
  }

  @Test
  void refusesTextThatTheCharsetCannotHold() throws IOException {
    Path file = folder.resolve("file");
    assertThatThrownBy(
            () -> AtomicFile.write(file, StandardCharsets.ISO_8859_1, out -> out.write("5 \u20AC")))
        .isInstanceOf(CharacterCodingException.class);
    assertHoldsOnly();
  }

  @Test
  void makesAFolderOnlyWhenAsked() throws IOException {
    Path file = folder.resolve("a").resolve("b").resolve("file");
    assertThatThrownBy(() -> AtomicFile.write(file, "text"))
        .isInstanceOf(NoSuchFileException.class);
    AtomicFile.createFolderOf(file);
    AtomicFile.write(file, "text");
    assertThat(file).hasContent("text");
  }

  @Test
  void writesOnAThreadThatIsInterrupted() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(
        file,
        out -> {
          out.write(new byte[100_000]);
          Thread.currentThread().interrupt();
          out.write(new byte[100_000]);
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasSize(200_000);
    assertHoldsOnly("file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatItWritesCanBeReadByThoseWhoMayReadAnyNewFile() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "text");
    Path file = folder.resolve("file");
    AtomicFile.write(file, "text");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void renamesAFolderWithAllThatIsInIt() throws IOException {
    Path unfinished = Files.createDirectories(folder.resolve("unfinished").resolve("deeper"));
    Files.writeString(unfinished.resolve("file"), "text");
    AtomicFile.moveFolder(folder.resolve("unfinished"), folder.resolve("done"));
    assertThat(folder.resolve("done").resolve("deeper").resolve("file")).hasContent("text");
    assertHoldsOnly("done");
  }
}
