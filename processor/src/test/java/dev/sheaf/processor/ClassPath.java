package dev.sheaf.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What compiled samples stand on. */
final class ClassPath {
  private ClassPath() {}

  static List<Path> all() {
    return List.of(
        of("dev.sheaf.Sequence"),
        of("dev.sheaf.image.ImageField"),
        of("org.jspecify.annotations.Nullable"));
  }

  static List<Path> withTests() {
    return Stream.concat(all().stream(), Stream.of(of(Expect.class.getName()))).toList();
  }

  /** The runtime with all that its module requires. */
  static List<Path> modules() {
    return List.of(
        of("dev.sheaf.Sequence"),
        of("org.jspecify.annotations.Nullable"),
        of("com.google.gson.Gson"),
        of("de.siegmar.fastcsv.reader.CsvReader"));
  }

  /**
   * As {@link #modules}, with {@code sheaf-image} as the automatic module that its jar is.
   *
   * @param jar where one with the one class that counts is written
   */
  static List<Path> modulesWithImages(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "dev.sheaf.image");
    String entry = "dev/sheaf/image/ImageField.class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = ClassPath.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return Stream.concat(modules().stream(), Stream.of(jar)).toList();
  }

  static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  static List<Path> withoutImages() {
    return List.of(of("dev.sheaf.Sequence"), of("org.jspecify.annotations.Nullable"));
  }

  /** The jar or folder that a class comes from. */
  static Path of(String className) {
    try {
      return Path.of(
              Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
