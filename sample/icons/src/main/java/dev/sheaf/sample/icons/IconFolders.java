package dev.sheaf.sample.icons;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Draws the icons into folders as photos would lie in them: {@code <split>/<class>/<file>.png}.
 *
 * @param train icons of the families that the model learns from
 * @param test icons of families that it never sees before the test
 */
record IconFolders(Path train, Path test) {
  /** The families that are kept for the test: no stroke of theirs is in the training data. */
  static final Set<String> UNSEEN = Set.of("bootstrapicons", "carbonicons");

  /**
   * Draws the glyphs whose name says what they show, each picture once: families borrow from each
   * other, and within one an outline may serve under two names. What was in {@code target} before
   * is replaced.
   */
  static IconFolders draw(List<Glyph> glyphs, Path target) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".part");
    delete(fresh);
    IconFolders drawn = in(fresh);
    Files.createDirectories(drawn.train);
    Files.createDirectories(drawn.test);
    Set<ByteBuffer> known = new HashSet<>();
    List<Glyph> seenFirst =
        glyphs.stream()
            .filter(Glyph::isChosenSize)
            .sorted(
                Comparator.comparing((Glyph glyph) -> UNSEEN.contains(glyph.family()))
                    .thenComparing(Glyph::family)
                    .thenComparing(Glyph::style)
                    .thenComparing(Glyph::name))
            .toList();
    for (Glyph glyph : seenFirst) {
      Optional<Kind> kind = Kind.of(glyph.name());
      Optional<BufferedImage> picture = kind.isPresent() ? Painter.paint(glyph) : Optional.empty();
      if (picture.isPresent() && known.add(pixels(picture.get()))) {
        Path split = UNSEEN.contains(glyph.family()) ? drawn.test : drawn.train;
        Path folder = split.resolve(kind.get().label());
        String file = glyph.family() + "-" + glyph.style() + "-" + glyph.name() + ".png";
        Files.createDirectories(folder);
        ImageIO.write(picture.get(), "png", folder.resolve(file).toFile());
      }
    }
    delete(target);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    return in(target);
  }

  private static IconFolders in(Path target) {
    return new IconFolders(target.resolve("train"), target.resolve("test"));
  }

  private static ByteBuffer pixels(BufferedImage picture) {
    return ByteBuffer.wrap(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
