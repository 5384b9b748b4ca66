package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.Role;
import dev.sheaf.Tensor;
import dev.sheaf.image.internal.decode.PhotoBytes;
import dev.sheaf.photo.FilePhoto;
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

  @TempDir Path folder;

  private static void assertFailsPrintably(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isNotNull();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain("\u001b", "\u202E", "b\nc");
    }
  }

  @Test
  void photos() throws IOException {
    PhotoBytes bytes = new PhotoBytes();
    Path text = Files.writeString(folder.resolve(HOSTILE), "no picture");
    assertFailsPrintably(() -> bytes.read(new FilePhoto(folder.resolve(HOSTILE + "-none"))));
    assertFailsPrintably(() -> bytes.read(new FilePhoto(text.resolve("below"))));
    assertFailsPrintably(
        () -> bytes.read(new FilePhoto(Files.createDirectory(folder.resolve(HOSTILE + "-d")))));
  }

  @Test
  void contactSheets() throws IOException {
    Path text = Files.writeString(folder.resolve(HOSTILE), "no folder");
    ImageField field = ImageField.builder("photo", Role.INPUT, 4, 4).build();
    Tensor pictures =
        Tensor.ofFloats("photo", field.spec().shape().batched(1), new float[3 * 4 * 4]);
    assertFailsPrintably(
        () ->
            ContactSheet.of(field).write(pictures, List.of("a label"), text.resolve("sheet.png")));
  }
}
