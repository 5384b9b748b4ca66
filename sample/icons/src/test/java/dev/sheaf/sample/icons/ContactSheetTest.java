package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
  @TempDir private Path folder;

  @Test
  void coloursAreThoseOfTheTensorFromLeftToRight() throws IOException {
    float[] red = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0};
    float[] blue = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
    float[] both = new float[24];
    System.arraycopy(red, 0, both, 0, 12);
    System.arraycopy(blue, 0, both, 12, 12);

    BufferedImage sheet = written(Tensor.of("photo", Shape.of(2, 3, 2, 2), both));

    assertThat(sheet.getRGB(12 + 56, 12 + 56) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(sheet.getRGB(12 + 56 + 124, 12 + 56) & 0xFFFFFF).isEqualTo(0x0000FF);
  }

  @Test
  void oneChannelIsGrey() throws IOException {
    BufferedImage sheet =
        written(Tensor.of("icon", Shape.of(2, 1, 2, 2), .5f, .5f, .5f, .5f, 1f, 1f, 1f, 1f));

    assertThat(sheet.getRGB(12 + 56, 12 + 56) & 0xFFFFFF).isEqualTo(0x808080);
    assertThat(sheet.getRGB(12 + 56 + 124, 12 + 56) & 0xFFFFFF).isEqualTo(0xFFFFFF);
  }

  private BufferedImage written(Tensor images) throws IOException {
    Path file = folder.resolve("sheet.png");
    ContactSheet.write(images, List.of("one", "two"), file);
    return ImageIO.read(file.toFile());
  }
}
