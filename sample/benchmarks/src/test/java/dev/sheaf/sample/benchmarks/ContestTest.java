package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contenders on the JVM, over a few pictures. */
class ContestTest {
  private static final int PHOTOS = 5;

  @TempDir private Path folder;
  private List<Path> photos;
  private Job job;

  @BeforeEach
  void draw() throws IOException {
    Random random = new Random(1);
    Path drawn = Files.createDirectory(folder.resolve("photos"));
    for (int photo = 0; photo < PHOTOS; photo++) {
      BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < 500 * 400; pixel++) {
        image.setRGB(pixel % 500, pixel / 500, random.nextInt(0x1000000));
      }
      ImageIO.write(image, "png", drawn.resolve(photo + ".png").toFile());
    }
    photos = Photos.in(drawn);
    job = new Job(drawn, folder.resolve("decoded"), folder.resolve("cache"), 2, 0, 1, 2);
  }

  @Test
  void theSameWorkHasTheSameChecksumAndPlainHasMoreDetail() throws Exception {
    DecodedPhotos.write(photos, job);
    Checksum bicubic = checksum(Entry.SHEAF_BICUBIC);
    Checksum bilinear = checksum(Entry.SHEAF_BILINEAR);
    Checksum plain = checksum(Entry.SHEAF_PLAIN);

    assertThat(checksum(Entry.COPY).detail()).isEqualTo(bicubic.detail(), within(1e-3));
    assertThat(checksum(Entry.SHEAF_CACHED).detail()).isEqualTo(bicubic.detail(), within(1e-3));
    assertThat(bilinear.mean()).isEqualTo(bicubic.mean(), within(0.5));
    assertThat(plain.detail()).isGreaterThan(1.3 * bilinear.detail());
  }

  @Test
  void augmentedPhotosOfAllWorksComeThroughAndFromTheFileOfPhotosToo() throws Exception {
    Checksum crop = checksum(Entry.SHEAF_CROP);
    Checksum rotation = checksum(Entry.SHEAF_CROP_ROTATION_COLOUR);

    // The pictures are noise about a mean that crops keep; what a rotation leaves bare is black.
    assertThat(crop.mean()).isEqualTo(checksum(Entry.SHEAF_BILINEAR).mean(), within(3.0));
    assertThat(checksum(Entry.SHEAF_CROP_CACHED).mean()).isEqualTo(crop.mean(), within(3.0));
    assertThat(checksum(Entry.SHEAF_CROP_COLOUR).mean()).isNotEqualTo(crop.mean());
    assertThat(rotation.mean()).isLessThan(checksum(Entry.SHEAF_CROP_COLOUR).mean());
  }

  @Test
  void decodingAloneMakesNoPixels() throws Exception {
    assertThat(checksum(Entry.DECODE).mean()).isNaN();
  }

  @Test
  void aSecondPassGoesOverAllPhotosAgain() throws Exception {
    try (Contender contender = Entry.SHEAF_CACHED.open(photos, job)) {
      for (int pass = 0; pass < 3; pass++) {
        assertThat(contender.pass(pixels -> {})).isEqualTo(PHOTOS);
      }
    }
  }

  @Test
  void djlLoadsAllPhotosToo() throws Exception {
    assertThat(checksum(Entry.DJL_BILINEAR).mean())
        .isEqualTo(checksum(Entry.SHEAF_BILINEAR).mean(), within(1.0));
  }

  private Checksum checksum(Entry entry) throws Exception {
    Checksum checksum = new Checksum();
    try (Contender contender = entry.open(photos, job)) {
      assertThat(contender.pass(pixels -> checksum.add(pixels.get()))).isEqualTo(PHOTOS);
    }
    return checksum;
  }
}
